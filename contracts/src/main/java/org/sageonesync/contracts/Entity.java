package org.sageonesync.contracts;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of billing record that have a counterpart in the books. */
public enum Entity {
    CUSTOMER("customer"),
    INVOICE("invoice"),
    CREDIT_NOTE("credit-note"),
    PAYMENT("payment");

    private final String wireName;

    Entity(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON, in URLs, in metrics and in the database. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * @throws IllegalArgumentException if no entity has this name; the message lists those there
     *     are
     */
    public static Entity named(String wireName) {
        return Arrays.stream(values())
                .filter(entity -> entity.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(Entity::wireName).collect(Collectors.joining(", "));
    }
}
