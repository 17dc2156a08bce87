package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of document that the posting journal knows. */
public enum PostingKind {
    CUSTOMER("customers"),
    INVOICE("invoices"),
    CREDIT_NOTE("credit-notes"),
    RECEIPT("receipts"),
    ALLOCATION("allocations");

    private final String wireName;

    PostingKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON, in URLs, in metrics and in the database. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * @throws IllegalArgumentException if no kind has this name; the message lists those there are
     */
    public static PostingKind named(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "must be one of "
                                                + Arrays.stream(values())
                                                        .map(PostingKind::wireName)
                                                        .collect(Collectors.joining(", "))));
    }
}
