package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.runtime.database.Statement;

/**
 * The right to make one allocation or to take it away, for as long as its row bears this fence.
 *
 * @param booksId of one that is taken away: its id in SageOne; otherwise null
 * @param before what is known to be unallocated of the source; null: not known
 */
record AllocationClaim(
        Source source,
        Target target,
        AllocationIntent intent,
        @Nullable Long booksId,
        long fence,
        @Nullable Money before) {

    /** The one place that says when a claim still holds. */
    static final String HOLDS =
            """
            company = :company and source_kind = :kind and source_id = :source_id
            and invoice_id = :invoice_id and fence = :fence
            """;

    Statement bind(Statement statement) {
        return source.bind(statement).bind("invoice_id", target.id()).bind("fence", fence);
    }

    AllocationClaim knowing(@Nullable Money unallocated) {
        return new AllocationClaim(source, target, intent, booksId, fence, unallocated);
    }

    /** What is unallocated once it is done; null: not known. */
    @Nullable Money after() {
        return before == null ? null : intent.after(before, target.amount());
    }
}
