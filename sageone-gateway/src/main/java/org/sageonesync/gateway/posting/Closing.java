package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Stops.Scope;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.stops.CompanyStops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Writes down how a claim ended, and does what follows from it. */
@Component
final class Closing {

    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    static final PostingResult MOVED_ON = new PostingResult.InFlight(Duration.ofSeconds(1));

    private final Claims claims;
    private final CompanyStops stops;
    private final UncertainAlarm alarm;
    private final PostingMetrics metrics;

    Closing(Claims claims, CompanyStops stops, UncertainAlarm alarm, PostingMetrics metrics) {
        this.claims = claims;
        this.stops = stops;
        this.alarm = alarm;
        this.metrics = metrics;
    }

    /** Writes the ending down; a claim that has moved on makes it evidence. */
    PostingResult end(Claim claim, Wish wish, Ending ending) {
        stopIfTotalsDiffer(wish, ending);
        if (!claims.settle(claim, ending.settlement(), ending.exchange())) {
            return late(claim, wish, ending);
        }
        if (ending.settlement().state() == JournalState.UNCERTAIN) {
            alarm.ring();
        }
        return ending.result();
    }

    /** Before the row says so: who is cut off in between stops twice rather than never. */
    private void stopIfTotalsDiffer(Wish wish, Ending ending) {
        var reason = ending.settlement().reason();
        if (wish.kind().isSummedByBooks()
                && reason != null
                && reason.code() == ReasonCode.BOOKS_TOTAL_DIFFERS) {
            stops.stop(wish.key().company(), Scope.TOTALS, reason);
        }
    }

    private PostingResult late(Claim claim, Wish wish, Ending ending) {
        var state = claims.lateReply(claim, ending.exchange(), ending.settlement());
        metrics.lateReply(wish);
        log.warn(
                "{}: a reply came after its claim (fence {}) had moved on: {}; the row is {}",
                claim.key(),
                claim.fence(),
                ending.exchange().outcome(),
                state.map(JournalState::name).orElse("unchanged"));
        return MOVED_ON;
    }
}
