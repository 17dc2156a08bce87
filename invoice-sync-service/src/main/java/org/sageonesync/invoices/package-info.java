/** Billing invoices and credit notes as sales documents of the books. */
@NullMarked
package org.sageonesync.invoices;

import org.jspecify.annotations.NullMarked;
