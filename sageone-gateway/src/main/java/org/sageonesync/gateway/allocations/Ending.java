package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.Exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * How an allocation ends.
 *
 * @param lastPossible of UNCERTAIN: when the request could last have left
 * @param exchange the exchange that ended it
 * @param result for the caller; null: it is done
 */
record Ending(
        AllocationState state,
        @Nullable Reason reason,
        @Nullable Instant lastPossible,
        Exchange exchange,
        @Nullable PostingResult result) {

    static Ending done(Exchange exchange) {
        return new Ending(AllocationState.POSTED, null, null, exchange, null);
    }

    static Ending rejected(Reason reason, Exchange exchange) {
        var result = new PostingResult.Rejected(reason);
        return new Ending(AllocationState.REJECTED, reason, null, exchange, result);
    }

    static Ending notNow(Reason reason, Duration retryAfter, Exchange exchange) {
        var result = new PostingResult.NotNow(reason, retryAfter);
        return new Ending(AllocationState.OPEN, reason, null, exchange, result);
    }

    static Ending dependency(Reason reason, Duration retryAfter, Exchange exchange) {
        var result = new PostingResult.DependencyMissing(reason, retryAfter);
        return new Ending(AllocationState.OPEN, reason, null, exchange, result);
    }

    static Ending uncertain(
            Reason reason, Instant lastPossible, Duration retryAfter, Exchange exchange) {
        var result = new PostingResult.Uncertain(lastPossible, retryAfter, reason);
        return new Ending(AllocationState.UNCERTAIN, reason, lastPossible, exchange, result);
    }
}
