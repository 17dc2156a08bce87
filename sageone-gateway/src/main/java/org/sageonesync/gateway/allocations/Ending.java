package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.Exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * How a claim on an allocation ends.
 *
 * @param booksId SageOne's id of the allocation, as far as its reply told; null: it did not
 * @param lastPossible of UNCERTAIN: when the request could last have left
 * @param exchange the exchange that ended it
 * @param result for the caller; null: it is done
 */
record Ending(
        AllocationState state,
        @Nullable Long booksId,
        @Nullable Reason reason,
        @Nullable Instant lastPossible,
        Exchange exchange,
        @Nullable PostingResult result) {

    static Ending made(long booksId, Exchange exchange) {
        return new Ending(
                AllocationState.POSTED, booksId == 0 ? null : booksId, null, null, exchange, null);
    }

    static Ending takenAway(Exchange exchange) {
        return new Ending(AllocationState.OPEN, null, null, null, exchange, null);
    }

    /** A person must say what is in the books, or SageOne refuses to make it. */
    static Ending rejected(Reason reason, Exchange exchange) {
        return stopped(AllocationState.REJECTED, reason, exchange);
    }

    /** SageOne refuses to take it away: it stays in the books. */
    static Ending kept(Reason reason, Exchange exchange) {
        return stopped(AllocationState.POSTED, reason, exchange);
    }

    private static Ending stopped(AllocationState state, Reason reason, Exchange exchange) {
        var result = new PostingResult.Rejected(reason);
        return new Ending(state, null, reason, null, exchange, result);
    }

    /**
     * Nothing was done.
     *
     * @param state as it was before
     */
    static Ending notDone(
            AllocationState state, Reason reason, PostingResult result, Exchange exchange) {
        return new Ending(state, null, reason, null, exchange, result);
    }

    static Ending uncertain(
            Reason reason, Instant lastPossible, Duration retryAfter, Exchange exchange) {
        var result = new PostingResult.Uncertain(lastPossible, retryAfter, reason);
        return new Ending(AllocationState.UNCERTAIN, null, reason, lastPossible, exchange, result);
    }

    /** Whether what the claim was for is done. */
    boolean isDone() {
        return result == null;
    }
}
