package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Drift;
import org.sageonesync.contracts.gateway.PostingKind;

import java.time.LocalDate;

/**
 * What the journal says that the books show. Null: not known, and not compared.
 *
 * @param reference null where {@code date} is not known; else empty for none
 * @param unallocated of a credit note or receipt
 * @param allocated what we allocated of it
 */
record Posted(
        PostingKind kind,
        BillingRef ref,
        int generation,
        long id,
        @Nullable String number,
        @Nullable Long customer,
        @Nullable LocalDate date,
        @Nullable Money total,
        @Nullable Money exclusive,
        @Nullable String reference,
        @Nullable Money unallocated,
        Money allocated) {

    private static final String OPPOSITE = "reversal:";

    /** Whether it takes another document back. */
    boolean isOpposite() {
        return ref.value().startsWith(OPPOSITE);
    }

    /** The most that may be unallocated of it; null: not known. */
    @Nullable Money mostOpen() {
        if (total == null || kind == PostingKind.INVOICE || kind == PostingKind.CUSTOMER) {
            return null;
        }
        var byUs = total.minus(allocated);
        return unallocated == null || byUs.compareTo(unallocated) < 0 ? byUs : unallocated;
    }

    Drift.Side side() {
        return new Drift.Side(
                Long.toString(id),
                number,
                customer == null ? null : customer.toString(),
                date,
                total == null ? null : total.amount(),
                mostOpen() == null ? null : mostOpen().amount(),
                reference == null || reference.isEmpty() ? null : reference);
    }
}
