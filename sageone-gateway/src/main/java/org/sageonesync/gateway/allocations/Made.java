package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingResult;

/**
 * What became of one allocation.
 *
 * @param calls what it cost
 * @param obstacle what stands in its way; null: it is in the books
 */
record Made(int calls, @Nullable PostingResult obstacle) {}
