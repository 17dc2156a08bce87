package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.Names;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Says what a wish would do, and does nothing. */
@Component
public final class Planner {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Journal journal;
    private final Names names;

    Planner(Journal journal, Names names) {
        this.journal = journal;
        this.names = names;
    }

    /** {@link PostingResult.Planned}, or the answer that the wish would have got at once. */
    public PostingResult plan(Wish wish) {
        return switch (Decider.decide(journal.standing(wish.key()), wish)) {
            case Decision.Answer(PostingResult.Posted _) -> nothing(wish);
            case Decision.Answer(var result) -> result;
            case Decision.Advance(_, _, PostingResult.Posted _) -> nothing(wish);
            case Decision.Advance(_, _, var result) -> result;
            case Decision.Bury() -> new PostingResult.NeverPosted();
            case Decision.Post(var intent) -> planned(intent, wish);
            case Decision.Stop(var reason) -> Decider.stopped(reason);
            case Decision.GiveUpWaiting() -> new PostingResult.InFlight(SOON);
        };
    }

    private PostingResult nothing(Wish wish) {
        return new PostingResult.Planned(Change.NONE, 0, payload(wish).ours());
    }

    private PostingResult planned(Intent intent, Wish wish) {
        return switch (intent) {
            case CREATE ->
                    new PostingResult.Planned(Change.CREATED, 1, payload(wish).forCreation());
            case UPDATE -> new PostingResult.Planned(Change.UPDATED, 2, payload(wish).ours());
            case REVERSE -> new PostingResult.Planned(Change.REVERSED, 2, payload(wish).ours());
        };
    }

    private Payload payload(Wish wish) {
        return Payload.of(
                wish, wish.name() == null ? null : names.foreseen(wish.key(), wish.name()));
    }
}
