package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Stops.Scope;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.ClaimRequest;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.Standing;
import org.sageonesync.gateway.journal.UncertainRows;
import org.sageonesync.gateway.stops.CompanyStops;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Makes the books show what is wished, or says why not. */
@Component
public final class Poster {

    /** How often a decision is taken anew because the row changed under it. */
    private static final int ROUNDS = 5;

    private static final Duration BUSY = Duration.ofSeconds(1);

    private final Journal journal;
    private final Claims claims;
    private final UncertainRows uncertain;
    private final PostingSequence sequence;
    private final PostingSettings settings;
    private final UncertainAlarm alarm;
    private final PostingMetrics metrics;
    private final TakeOver takeOver;
    private final CompanyStops stops;

    Poster(
            Journal journal,
            Claims claims,
            UncertainRows uncertain,
            PostingSequence sequence,
            PostingSettings settings,
            UncertainAlarm alarm,
            PostingMetrics metrics,
            TakeOver takeOver,
            CompanyStops stops) {
        this.journal = journal;
        this.claims = claims;
        this.uncertain = uncertain;
        this.sequence = sequence;
        this.settings = settings;
        this.alarm = alarm;
        this.metrics = metrics;
        this.takeOver = takeOver;
        this.stops = stops;
    }

    /**
     * Fulfils a wish. Blocks the virtual thread while SageOne works on it.
     *
     * @return what became of it; the row in the journal says the same
     */
    public PostingResult post(Wish wish) {
        return post(wish, claim -> send(claim, wish));
    }

    /**
     * Fulfils a wish that takes more than a document's own calls.
     *
     * @param carrying does what the claim is for, and settles it; empty: decide again
     */
    public PostingResult post(Wish wish, Function<Claim, Optional<PostingResult>> carrying) {
        return post(wish, journal.standing(wish.key()), carrying);
    }

    /**
     * The same for who has just read how the document stands.
     *
     * @param seen what is decided by at first; every step is taken only if the row is still as seen
     */
    public PostingResult post(
            Wish wish, Standing seen, Function<Claim, Optional<PostingResult>> carrying) {
        var result = untilDecided(wish, seen, carrying);
        metrics.posted(wish, result);
        return result;
    }

    /** Makes the document's own calls; what {@link #post(Wish)} carries out. */
    public Optional<PostingResult> send(Claim claim, Wish wish) {
        return send(claim, wish, BeforeChange.NOTHING);
    }

    /** The same, with something to be done before a document is changed. */
    public Optional<PostingResult> send(Claim claim, Wish wish, BeforeChange before) {
        return sequence.run(claim, wish, before);
    }

    private PostingResult untilDecided(
            Wish wish, Standing seen, Function<Claim, Optional<PostingResult>> carrying) {
        for (int round = 0; round < ROUNDS; round++) {
            var standing = round == 0 ? seen : journal.standing(wish.key());
            var result = act(Decider.decide(standing, wish), standing, wish, carrying);
            if (result.isPresent()) {
                return result.get();
            }
        }
        return new PostingResult.InFlight(BUSY);
    }

    /** Empty: decide again. */
    private Optional<PostingResult> act(
            Decision decision,
            Standing standing,
            Wish wish,
            Function<Claim, Optional<PostingResult>> carrying) {
        return switch (decision) {
            case Decision.Answer(var result) -> Optional.of(result);
            case Decision.Advance advance -> advance(advance, wish);
            case Decision.Bury() -> bury(standing, wish);
            case Decision.Post(var intent) -> post(intent, standing, wish, carrying);
            case Decision.Stop(var reason) -> {
                stops.stop(wish.key().company(), Scope.JOURNAL, reason);
                yield Optional.of(Decider.stopped(reason));
            }
            case Decision.GiveUpWaiting() -> {
                uncertain.giveUpOnSilentSenders();
                alarm.ring();
                yield Optional.empty();
            }
        };
    }

    private Optional<PostingResult> post(
            Intent intent,
            Standing standing,
            Wish wish,
            Function<Claim, Optional<PostingResult>> carrying) {
        var old = intent == Intent.CREATE ? takeOver.of(wish) : Optional.<JournalRow>empty();
        if (old.isEmpty()) {
            return claims.take(request(standing.row(), intent, wish)).flatMap(carrying);
        }
        var waiting = Decider.underWay(old.get());
        if (waiting.isPresent()) {
            return act(waiting.get(), standing, wish, carrying);
        }
        takeOver.carryOut(wish, standing.row(), old.get());
        return Optional.empty();
    }

    private Optional<PostingResult> advance(Decision.Advance advance, Wish wish) {
        boolean accepted =
                journal.advance(
                        wish.key(), advance.seen(), wish.revision(), wish.hash(), advance.state());
        return accepted ? Optional.of(advance.result()) : Optional.empty();
    }

    private Optional<PostingResult> bury(Standing standing, Wish wish) {
        return journal.bury(wish.key(), standing.row(), wish.revision())
                ? Optional.of(new PostingResult.NeverPosted())
                : Optional.empty();
    }

    private ClaimRequest request(@Nullable JournalRow seen, Intent intent, Wish wish) {
        var row = intent == Intent.CREATE ? TakeOver.life(seen) : seen;
        return new ClaimRequest(
                wish.key(),
                row,
                intent,
                wish.revision(),
                wish.hash(),
                wish.nameIn(row == null ? 0 : row.generation()),
                settings.claimLease());
    }
}
