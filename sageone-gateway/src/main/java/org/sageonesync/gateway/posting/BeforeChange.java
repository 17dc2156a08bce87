package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.journal.Claim;

import java.util.Optional;

/** What is done under a claim between reading a document and changing it. */
@FunctionalInterface
public interface BeforeChange {

    BeforeChange NOTHING = (_, _) -> Optional.empty();

    /**
     * Makes room for the change.
     *
     * @param document as the books show it
     * @return what stands in its way, and the claim has been settled; empty: it may be made
     */
    Optional<PostingResult> prepare(Claim claim, BooksObject document);

    /**
     * Whether the change must wait for another record's.
     *
     * @param document as the books show it
     * @return what it waits for, and the claim has been settled; empty: nothing
     */
    default Optional<PostingResult> await(Claim claim, BooksObject document) {
        return Optional.empty();
    }
}
