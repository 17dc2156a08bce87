/** From the record store into the books: leases, decisions, postings and what became of them. */
@NullMarked
package org.sageonesync.kernel.dispatch;

import org.jspecify.annotations.NullMarked;
