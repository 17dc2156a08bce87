package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.Standing;
import org.springframework.stereotype.Component;

import java.util.function.Function;

/** What credit notes and receipts do alike: each is posted, and then allocated. */
@Component
public final class AllocatedPosting {

    private final Journal journal;
    private final Allocations allocations;
    private final RefusedChange refused;

    AllocatedPosting(Journal journal, Allocations allocations, RefusedChange refused) {
        this.journal = journal;
        this.allocations = allocations;
        this.refused = refused;
    }

    /**
     * First what stands in the way, then the document, then its allocations.
     *
     * @param posting posts the document itself, which was just seen to stand so
     */
    public PostingResult post(AllocationWish wish, Function<Standing, PostingResult> posting) {
        var seen = journal.standing(wish.source());
        return allocations
                .pending(wish.source(), seen.row())
                .orElseGet(() -> settled(wish, posting.apply(seen)));
    }

    private PostingResult settled(AllocationWish wish, PostingResult result) {
        return result instanceof PostingResult.Posted posted
                ? allocations.settle(posted, wish)
                : refused.explained(result, wish);
    }

    /** The plan for the document, with the calls of its allocations. */
    public PostingResult plan(AllocationWish wish, PostingResult planned) {
        return planned instanceof PostingResult.Planned(var change, var calls, var payload)
                ? new PostingResult.Planned(change, calls + allocations.outstanding(wish), payload)
                : planned;
    }
}
