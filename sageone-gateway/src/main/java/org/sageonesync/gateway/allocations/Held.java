package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.gateway.journal.Claim;

/**
 * A source that is claimed by the one who changes its allocations, since it is being changed or
 * reversed.
 *
 * @param unallocated what the books showed under this claim; null: not known any more
 */
public record Held(Claim claim, @Nullable Money unallocated) {}
