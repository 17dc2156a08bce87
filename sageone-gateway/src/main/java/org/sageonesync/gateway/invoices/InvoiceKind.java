package org.sageonesync.gateway.invoices;

import org.sageonesync.contracts.gateway.PostingKind;
import org.springframework.stereotype.Component;

/** SageOne's {@code TaxInvoice}. */
@Component
public class InvoiceKind extends SalesKind {

    InvoiceKind(SalesSettings settings) {
        super(settings);
    }

    @Override
    public PostingKind kind() {
        return PostingKind.INVOICE;
    }

    @Override
    public String noun() {
        return "invoice";
    }

    @Override
    protected String service() {
        return "TaxInvoice";
    }
}
