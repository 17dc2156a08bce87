package org.sageonesync.invoices;

import org.sageonesync.contracts.gateway.SalesDocument;

/** A document, and on which side of the books it is posted. */
record SalesDraft(Side side, SalesDocument document) {}
