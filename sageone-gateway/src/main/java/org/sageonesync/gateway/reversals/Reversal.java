package org.sageonesync.gateway.reversals;

import org.sageonesync.gateway.allocations.Source;
import org.sageonesync.gateway.allocations.Witness.Sight;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.posting.Wish;

import java.util.Objects;

/**
 * A document that is being taken back by its opposite.
 *
 * @param claim on the document
 * @param seen the document as the books show it under the claim
 */
record Reversal(Claim claim, Wish wish, Pair pair, Sight.Seen seen) {

    Source document() {
        return document(claim);
    }

    static Source document(Claim claim) {
        return new Source(
                claim.key(), claim.generation(), Objects.requireNonNull(claim.accountingId()));
    }
}
