package org.sageonesync.gateway.customers;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingResult;

/**
 * A customer as the journal knows it.
 *
 * @param id in the books; null: not known to be there
 * @param name in the books
 * @param obstacle why nothing can be posted for it now; null: it is in the books
 */
public record BooksCustomer(
        @Nullable Long id, @Nullable String name, @Nullable PostingResult obstacle) {}
