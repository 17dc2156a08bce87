package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.gateway.PostingResult;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/** What credit notes and receipts do alike: each is posted, and then allocated. */
@Component
public final class AllocatedPosting {

    private final Allocations allocations;
    private final RefusedChange refused;

    AllocatedPosting(Allocations allocations, RefusedChange refused) {
        this.allocations = allocations;
        this.refused = refused;
    }

    /**
     * First what stands in the way, then the document, then its allocations.
     *
     * @param posting posts the document itself
     */
    public PostingResult post(AllocationWish wish, Supplier<PostingResult> posting) {
        return allocations.pending(wish.source()).orElseGet(() -> settled(wish, posting.get()));
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
