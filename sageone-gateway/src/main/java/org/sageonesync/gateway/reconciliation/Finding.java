package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.DriftCause;
import org.sageonesync.contracts.gateway.PostingKind;

/**
 * A difference, as it was found.
 *
 * @param amount what it is about; never negative
 */
record Finding(
        PostingKind kind,
        @Nullable BillingRef ref,
        int generation,
        DriftCause cause,
        Money amount,
        @Nullable Posted posted,
        @Nullable Found found,
        Words words) {

    /** What is said of it. */
    record Words(String message, String advice) {}

    static Finding of(
            Posted posted, DriftCause cause, Money amount, @Nullable Found found, Words words) {
        return new Finding(
                posted.kind(),
                posted.ref(),
                posted.generation(),
                cause,
                absolute(amount),
                posted,
                found,
                words);
    }

    static Money absolute(Money amount) {
        return amount.isNegative() ? Money.ZERO.minus(amount) : amount;
    }

    /** The customer whose documents are to be looked at again; null: none is known. */
    @Nullable Long customer() {
        if (found != null) {
            return found.customer();
        }
        return posted == null ? null : posted.customer();
    }

    /** The same as long as nothing of it changes. */
    String fingerprint() {
        return String.join(
                "|",
                kind.wireName(),
                String.valueOf(ref),
                Integer.toString(generation),
                cause.wireName(),
                amount.toString(),
                posted == null ? "" : Long.toString(posted.id()),
                found == null ? "" : found.print());
    }
}
