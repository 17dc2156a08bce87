package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.Exchange;
import org.sageonesync.gateway.journal.Settlement;

import java.time.Duration;

/**
 * How a posting ends.
 *
 * @param settlement for the journal
 * @param exchange the exchange that ended it
 * @param result for the caller
 */
record Ending(Settlement settlement, Exchange exchange, PostingResult result) {

    static Ending rejected(Reason reason, Exchange exchange) {
        return new Ending(
                Settlement.rejected(reason), exchange, new PostingResult.Rejected(reason));
    }

    /** Nothing was done; the same may be tried again after a while. */
    static Ending notNow(Reason reason, Duration retryAfter, Exchange exchange) {
        return new Ending(
                Settlement.notDone(reason), exchange, new PostingResult.NotNow(reason, retryAfter));
    }

    /** Nothing was done; somebody must put something right first. */
    static Ending dependency(Reason reason, Duration retryAfter, Exchange exchange) {
        return new Ending(
                Settlement.notDone(reason),
                exchange,
                new PostingResult.DependencyMissing(reason, retryAfter));
    }
}
