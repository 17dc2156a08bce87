package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.DocumentKey;

import java.util.List;

/**
 * What somebody wants a credit note or receipt to be allocated to.
 *
 * @param forced a person says that what was wrong has been put right in the books
 * @param held the claim on the source itself, by which it is being reversed; null: none
 */
public record AllocationWish(
        DocumentKey source,
        List<SalesDocument.Allocation> wanted,
        Lane lane,
        boolean forced,
        @Nullable Claim held) {

    public AllocationWish {
        wanted = List.copyOf(wanted);
    }
}
