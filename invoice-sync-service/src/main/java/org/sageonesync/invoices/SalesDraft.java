package org.sageonesync.invoices;

import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.mapping.CompanySettings.WhenLocked;

/**
 * A document, and on which side of the books it is posted.
 *
 * @param whenLocked what happens if the books no longer let it change
 */
record SalesDraft(Side side, SalesDocument document, WhenLocked whenLocked) {}
