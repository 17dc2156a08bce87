/** Takes invoices, credit notes and receipts out of the books, step by step. */
@NullMarked
package org.sageonesync.gateway.reversals;

import org.jspecify.annotations.NullMarked;
