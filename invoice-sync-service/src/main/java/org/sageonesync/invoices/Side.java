package org.sageonesync.invoices;

/** On which side of the books a document stands. */
enum Side {
    INVOICE,
    CREDIT_NOTE
}
