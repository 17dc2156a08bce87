/** One company's books: the rules that SageOne applies to customers, documents and allocations. */
@NullMarked
package org.sageonesync.sandbox.books;

import org.jspecify.annotations.NullMarked;
