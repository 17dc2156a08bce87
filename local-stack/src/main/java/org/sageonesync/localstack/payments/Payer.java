package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.documents.Invoice;

import java.util.List;

/** A customer with an invoice a month. */
record Payer(String customer, List<Invoice> invoices) {

    Invoice august() {
        return invoices.get(0);
    }

    Invoice september() {
        return invoices.get(1);
    }

    Invoice october() {
        return invoices.get(2);
    }
}
