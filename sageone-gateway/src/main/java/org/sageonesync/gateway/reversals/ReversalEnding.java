package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.journal.Exchange;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.Settlement;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Objects;

/** Gives back the claim under which several steps are taken. */
@Component
final class ReversalEnding {

    private static final String REVERSAL = "Reversal";
    private static final PostingResult MOVED_ON = new PostingResult.InFlight(Duration.ofSeconds(1));

    private final Claims claims;

    ReversalEnding(Claims claims) {
        this.claims = claims;
    }

    /** The document is out of the books. */
    PostingResult done(Claim claim, int calls, String words) {
        long id = Objects.requireNonNull(claim.accountingId());
        var posted =
                new PostingResult.Posted(
                        Long.toString(id), null, Change.REVERSED, claim.revision(), calls);
        return claims.settle(claim, Settlement.done(claim, id, null), exchange(REVERSAL, words))
                ? posted
                : MOVED_ON;
    }

    /** A reversal stops before all is done; what has been done stands in rows of its own. */
    PostingResult interrupted(Claim claim, PostingResult result) {
        return interrupted(claim, REVERSAL, result);
    }

    /**
     * @param what is interrupted
     */
    PostingResult interrupted(Claim claim, String what, PostingResult result) {
        var reason = ReversalSentences.reason(result);
        var state =
                result instanceof PostingResult.Rejected
                        ? JournalState.REJECTED
                        : JournalState.OPEN;
        var settlement = new Settlement(state, claim.accountingId(), null, reason, null, null);
        var exchange = exchange(what, "not finished: " + reason.code().wireName());
        return claims.settle(claim, settlement, exchange) ? result : MOVED_ON;
    }

    private static Exchange exchange(String what, String words) {
        return new Exchange(what, false, null, null, words);
    }
}
