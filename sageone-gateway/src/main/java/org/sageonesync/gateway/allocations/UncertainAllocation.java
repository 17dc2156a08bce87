package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;
import org.sageonesync.runtime.database.Statement;

import java.time.Duration;

/**
 * An allocation of which nobody knows whether it was made, or taken away.
 *
 * @param invoice billing's reference
 * @param before what was unallocated of the source before the request
 * @param age since it became uncertain
 * @param settleTimePassed whether, before this look-up began, the settle time had passed since the
 *     last moment the request could have left
 * @param untouchedLookUps look-ups that found the source as it was before
 */
record UncertainAllocation(
        Source source,
        String invoice,
        long invoiceId,
        Money amount,
        AllocationIntent intent,
        long fence,
        Money before,
        Duration age,
        boolean settleTimePassed,
        int untouchedLookUps) {

    Statement bind(Statement statement) {
        return source.bind(statement).bind("invoice_id", invoiceId).bind("fence", fence);
    }

    Money after() {
        return intent.after(before, amount);
    }

    /**
     * Whether a look-up that began late enough, and is not the first, proves by an untouched source
     * that the request was never done.
     */
    boolean absenceIsProven() {
        return untouchedLookUps >= 1 && settleTimePassed;
    }
}
