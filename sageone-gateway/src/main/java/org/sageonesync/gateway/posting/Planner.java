package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.Names;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Says what a wish would do, and does nothing. */
@Component
public final class Planner {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Journal journal;
    private final Names names;
    private final Calculation calculation;
    private final TakeOver takeOver;

    Planner(Journal journal, Names names, Calculation calculation, TakeOver takeOver) {
        this.journal = journal;
        this.names = names;
        this.calculation = calculation;
        this.takeOver = takeOver;
    }

    /** {@link PostingResult.Planned}, or the answer that the wish would have got at once. */
    public PostingResult plan(Wish wish) {
        var standing = journal.standing(wish.key());
        var row = standing.row();
        return switch (Decider.decide(standing, wish)) {
            case Decision.Answer(PostingResult.Posted _) -> nothing(wish, row);
            case Decision.Answer(var result) -> result;
            case Decision.Advance(_, _, PostingResult.Posted _) -> nothing(wish, row);
            case Decision.Advance(_, _, var result) -> result;
            case Decision.Bury() -> new PostingResult.NeverPosted();
            case Decision.Post(var intent) -> planned(intent, wish, row);
            case Decision.Stop(var reason) -> Decider.stopped(reason);
            case Decision.GiveUpWaiting() -> new PostingResult.InFlight(SOON);
        };
    }

    private PostingResult nothing(Wish wish, @Nullable JournalRow row) {
        return new PostingResult.Planned(Change.NONE, 0, payload(wish, row).ours());
    }

    private PostingResult planned(Intent intent, Wish wish, @Nullable JournalRow row) {
        return switch (intent) {
            case CREATE -> created(wish, TakeOver.life(row));
            case UPDATE -> changed(Change.UPDATED, wish, row);
            case REVERSE -> changed(Change.REVERSED, wish, row);
        };
    }

    private PostingResult created(Wish wish, @Nullable JournalRow row) {
        boolean takesOver = takeOver.of(wish).filter(old -> old.accountingId() != null).isPresent();
        if (takesOver) {
            return changed(Change.UPDATED, wish, row);
        }
        int calls = calculation.isDue(wish) ? 2 : 1;
        return new PostingResult.Planned(Change.CREATED, calls, payload(wish, row).forCreation());
    }

    private PostingResult changed(Change change, Wish wish, @Nullable JournalRow row) {
        return new PostingResult.Planned(change, 2, payload(wish, row).ours());
    }

    private Payload payload(Wish wish, @Nullable JournalRow row) {
        int generation = row == null ? 0 : row.generation();
        var wanted = wish.nameIn(generation);
        var name = wanted == null ? null : names.foreseen(wish.key(), wanted);
        return Payload.of(wish, name, generation);
    }
}
