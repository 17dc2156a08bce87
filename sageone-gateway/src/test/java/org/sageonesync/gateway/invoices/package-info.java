/** Tests of invoices and credit notes. */
@NullMarked
package org.sageonesync.gateway.invoices;

import org.jspecify.annotations.NullMarked;
