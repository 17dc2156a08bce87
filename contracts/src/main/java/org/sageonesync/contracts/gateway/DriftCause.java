package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;

/** In which way the books differ from what was posted. */
public enum DriftCause {
    /** We posted it, and the books do not show it. */
    MISSING("missing"),
    /** The books show it twice. */
    DUPLICATE("duplicate"),
    /** It bears our key, and the journal does not know it. */
    EXTRA("extra"),
    /** Its total is another. */
    OTHER_AMOUNT("other-amount"),
    /** It belongs to another customer. */
    OTHER_CUSTOMER("other-customer"),
    /** Its date, number, name, reference or the sums of its lines were changed. */
    CHANGED_BY_HAND("changed-by-hand"),
    /** A credit note that is not ours takes it back. */
    REVERSED_BY_HAND("reversed-by-hand"),
    /** Less of it is allocated than was allocated. */
    UNALLOCATED("unallocated"),
    /** A customer's balance is not the sum of its documents. */
    BALANCE_UNEXPLAINED("balance-unexplained");

    private final String wireName;

    DriftCause(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON, in metrics and in the database. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * @throws IllegalArgumentException if there is no such cause
     */
    public static DriftCause named(String wireName) {
        return Arrays.stream(values())
                .filter(cause -> cause.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is no cause: " + wireName));
    }
}
