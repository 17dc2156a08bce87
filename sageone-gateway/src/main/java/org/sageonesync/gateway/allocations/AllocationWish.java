package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.journal.DocumentKey;

import java.util.List;

/**
 * What somebody wants a credit note or receipt to be allocated to.
 *
 * @param total of a source that SageOne may allocate by itself, which then counts; otherwise null
 * @param forced a person says that what was wrong has been put right in the books
 * @param held how the source is claimed by the caller; null: it is not
 */
public record AllocationWish(
        DocumentKey source,
        List<Allocation> wanted,
        @Nullable Money total,
        Lane lane,
        boolean forced,
        @Nullable Held held) {

    public AllocationWish {
        wanted = List.copyOf(wanted);
    }

    /** Of a source that only we allocate. */
    public AllocationWish(
            DocumentKey source,
            List<Allocation> wanted,
            Lane lane,
            boolean forced,
            @Nullable Held held) {
        this(source, wanted, null, lane, forced, held);
    }
}
