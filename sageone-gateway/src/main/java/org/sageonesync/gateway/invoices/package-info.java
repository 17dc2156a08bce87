/** Invoices and credit notes: their translation to SageOne's fields, and their HTTP interfaces. */
@NullMarked
package org.sageonesync.gateway.invoices;

import org.jspecify.annotations.NullMarked;
