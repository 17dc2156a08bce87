/** Takes invoices and credit notes out of the books by their opposites, step by step. */
@NullMarked
package org.sageonesync.gateway.reversals;

import org.jspecify.annotations.NullMarked;
