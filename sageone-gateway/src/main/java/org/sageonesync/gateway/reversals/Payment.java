package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.allocations.Payers;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.posting.BeforeChange;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.Wish;

import java.util.Optional;

/** An invoice's change waits for that of what pays it, where SageOne would refuse it otherwise. */
record Payment(Payers payers, ReversalEnding ending, Wish wish) implements BeforeChange {

    @Override
    public Optional<PostingResult> prepare(Claim claim, BooksObject document) {
        return Optional.empty();
    }

    @Override
    public Optional<PostingResult> await(Claim claim, BooksObject document) {
        return payers.inTheWayOf(claim, document, wish)
                .map(it -> ending.interrupted(claim, "Change", it));
    }
}
