/** Billing payments as receipts of the books. */
@NullMarked
package org.sageonesync.payments;

import org.jspecify.annotations.NullMarked;
