package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingResult;

/**
 * What became of allocations that were to be made or taken away.
 *
 * @param calls what it cost
 * @param obstacle what stands in the way; null: it is done
 * @param unallocated of the source afterwards; null: not known
 */
public record Made(int calls, @Nullable PostingResult obstacle, @Nullable Money unallocated) {

    static Made nothing(@Nullable PostingResult obstacle) {
        return new Made(0, obstacle, null);
    }

    Made plus(int more) {
        return new Made(calls + more, obstacle, unallocated);
    }
}
