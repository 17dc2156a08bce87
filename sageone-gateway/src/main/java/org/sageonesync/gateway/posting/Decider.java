package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.Standing;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Decides what a wish calls for. Pure: it writes nothing and calls nobody. */
final class Decider {

    private static final Duration STOPPED_RETRY = Duration.ofMinutes(1);
    private static final Duration SHORTEST_RETRY = Duration.ofMillis(250);

    private Decider() {}

    static Decision decide(Standing standing, Wish wish) {
        var row = standing.row();
        if (standing.stop() != null) {
            return new Decision.Answer(stopped(standing.stop()));
        }
        if (isForgotten(standing, wish)) {
            return new Decision.Stop(Sentences.forgotten(wish, row));
        }
        var decision = row == null ? first(wish) : next(row, wish);
        return decision instanceof Decision.Post
                ? unlessHindered(decision, standing, wish)
                : decision;
    }

    /** What needs no call is done although something is in the way of calls. */
    private static Decision unlessHindered(Decision decision, Standing standing, Wish wish) {
        if (standing.salesStop() != null) {
            return new Decision.Answer(stopped(standing.salesStop()));
        }
        var obstacle = wish.sale() == null ? null : wish.sale().obstacle();
        return obstacle == null ? decision : new Decision.Answer(obstacle);
    }

    static PostingResult stopped(Reason reason) {
        return new PostingResult.DependencyMissing(reason, STOPPED_RETRY);
    }

    private static boolean isForgotten(Standing standing, Wish wish) {
        var row = standing.row();
        return wish.knownAccountingId() != null
                && (row == null || !wish.knownAccountingId().equals(row.accountingIdText()))
                && !standing.formerIds().contains(wish.knownAccountingId());
    }

    private static Decision first(Wish wish) {
        return wish.reversal() ? new Decision.Bury() : new Decision.Post(Intent.CREATE);
    }

    private static Decision next(JournalRow row, Wish wish) {
        if (isKept(row, wish)) {
            return new Decision.Answer(unchanged(row, row.revision()));
        }
        if (wish.revision().isBefore(row.revision())) {
            return new Decision.Answer(
                    new PostingResult.Superseded(row.revision(), row.accountingIdText()));
        }
        return underWay(row).orElseGet(() -> atRest(row, wish));
    }

    /** Which settings it was posted under does not matter to who wants to keep it. */
    private static boolean isKept(JournalRow row, Wish wish) {
        return wish.keeping()
                && row.state() == JournalState.POSTED
                && row.accountingId() != null
                && row.revision().billingVersion() == wish.revision().billingVersion();
    }

    /** What to do while something is under way for a document; empty: nothing is. */
    static Optional<Decision> underWay(JournalRow row) {
        return switch (row.state()) {
            case CLAIMED -> row.overdue() ? Optional.empty() : Optional.of(inFlight(row));
            case SENDING ->
                    Optional.of(row.overdue() ? new Decision.GiveUpWaiting() : inFlight(row));
            case UNCERTAIN -> Optional.of(uncertain(row));
            case OPEN, POSTED, REJECTED, REVERSED -> Optional.empty();
        };
    }

    private static Decision atRest(JournalRow row, Wish wish) {
        return wish.reversal() ? reversal(row, wish) : put(row, wish);
    }

    private static Decision put(JournalRow row, Wish wish) {
        if (isRejectedAlready(row, wish)) {
            var rejected = new PostingResult.Rejected(Objects.requireNonNull(row.reason()));
            return advance(row, wish, JournalState.REJECTED, rejected);
        }
        if (row.shows(wish.hash())) {
            return advance(row, wish, JournalState.POSTED, unchanged(row, wish.revision()));
        }
        boolean creates = row.accountingId() == null || isOver(row, wish);
        return new Decision.Post(creates ? Intent.CREATE : Intent.UPDATE);
    }

    private static boolean isOver(JournalRow row, Wish wish) {
        return row.state() == JournalState.REVERSED && wish.kind().endsWithReversal();
    }

    /** A duplicate is not cured by other content: a person must have acted first. */
    private static boolean isRejectedAlready(JournalRow row, Wish wish) {
        return row.state() == JournalState.REJECTED
                && row.reason() != null
                && !wish.forced()
                && !mayGetNumber(row, wish)
                && (wish.hash().equals(row.contentHash())
                        || row.reason().code() == ReasonCode.DUPLICATE_FOUND);
    }

    /** The number was another's; now there is a way around that, which may be a new one. */
    private static boolean mayGetNumber(JournalRow row, Wish wish) {
        return row.accountingId() == null
                && (wish.takesOver() != null || wish.maySuffix(row.generation()))
                && Objects.requireNonNull(row.reason()).code() == ReasonCode.NUMBER_CONFLICT;
    }

    private static Decision reversal(JournalRow row, Wish wish) {
        if (row.accountingId() == null) {
            return new Decision.Bury();
        }
        return row.state() == JournalState.REVERSED
                ? advance(row, wish, JournalState.REVERSED, unchanged(row, wish.revision()))
                : new Decision.Post(Intent.REVERSE);
    }

    private static Decision advance(
            JournalRow row, Wish wish, JournalState state, PostingResult result) {
        boolean nothingNew =
                row.state() == state
                        && row.revision().equals(wish.revision())
                        && row.contentHash().equals(wish.hash());
        return nothingNew ? new Decision.Answer(result) : new Decision.Advance(row, state, result);
    }

    private static PostingResult unchanged(JournalRow row, Revision revision) {
        return new PostingResult.Posted(
                Objects.requireNonNull(row.accountingIdText()),
                row.documentNumber(),
                Change.NONE,
                revision,
                0);
    }

    private static Decision inFlight(JournalRow row) {
        return new Decision.Answer(new PostingResult.InFlight(retry(row)));
    }

    private static Decision uncertain(JournalRow row) {
        var since = row.uncertainSince() == null ? Instant.EPOCH : row.uncertainSince();
        var reason = row.reason() == null ? Sentences.UNCERTAIN : row.reason();
        return new Decision.Answer(new PostingResult.Uncertain(since, retry(row), reason));
    }

    /** A reply may come long before the last moment it could. */
    private static Duration retry(JournalRow row) {
        var longest =
                row.state() == JournalState.UNCERTAIN ? row.remaining() : Duration.ofSeconds(1);
        return longest.compareTo(SHORTEST_RETRY) < 0 ? SHORTEST_RETRY : longest;
    }
}
