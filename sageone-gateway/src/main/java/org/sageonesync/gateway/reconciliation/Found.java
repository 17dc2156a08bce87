package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Drift;

import java.time.LocalDate;

/**
 * What SageOne shows.
 *
 * @param number of a customer: its name
 * @param open what is unallocated or due; of a customer: its balance
 */
record Found(
        long id,
        long customer,
        String number,
        @Nullable LocalDate date,
        @Nullable Money total,
        @Nullable Money exclusive,
        @Nullable Money open,
        String reference) {

    Money totalOrZero() {
        return total == null ? Money.ZERO : total;
    }

    Drift.Side side() {
        return new Drift.Side(
                Long.toString(id),
                number,
                Long.toString(customer),
                date,
                total == null ? null : total.amount(),
                open == null ? null : open.amount(),
                reference.isEmpty() ? null : reference);
    }

    /** All that matters of it, to tell whether it has changed since somebody accepted it. */
    String print() {
        return String.join("|", String.valueOf(side()), String.valueOf(exclusive));
    }
}
