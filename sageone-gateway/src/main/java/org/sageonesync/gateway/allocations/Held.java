package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;
import org.sageonesync.gateway.journal.Claim;

/**
 * A source that is claimed by the one who allocates it, since it is being reversed.
 *
 * @param unallocated what the books showed under this claim
 */
public record Held(Claim claim, Money unallocated) {}
