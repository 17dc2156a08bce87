/**
 * Allocations in the books: each an obligation of its own, made once, one at a time for each
 * source, and witnessed by what is unallocated of the source; taken away in the same way.
 */
@NullMarked
package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.NullMarked;
