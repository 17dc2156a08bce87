package org.sageonesync.localstack.payments;

import org.jspecify.annotations.Nullable;

/**
 * What must have become of a payment.
 *
 * @param state one of the published record states, or {@link #NO_RECORD}
 * @param reason the published reason code; empty where there is none
 * @param receipt that stands in the books for it; null: none must be there
 */
record PaymentEnding(String id, String state, String reason, @Nullable Receipt receipt) {

    /** Stands in the place of a state where no record can be: not even its id can be read. */
    static final String NO_RECORD = "NONE";

    static final PaymentEnding UNDECIDED = new PaymentEnding("", NO_RECORD, "", null);

    /** It is said where a part of it pays no invoice. */
    static PaymentEnding synced(Receipt as) {
        boolean paysAllOfIt = as.unallocated().signum() == 0;
        return new PaymentEnding(as.payment().id(), "SYNCED", paysAllOfIt ? "" : "on-account", as);
    }

    static PaymentEnding without(Payment payment, String state, String reason) {
        return new PaymentEnding(payment.id(), state, reason, null);
    }

    boolean hasRecord() {
        return !state.equals(NO_RECORD);
    }
}
