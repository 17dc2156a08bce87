package org.sageonesync.gateway.invoices;

import org.sageonesync.contracts.gateway.PostingKind;
import org.springframework.stereotype.Component;

/** SageOne's {@code CustomerReturn}: a credit note, with positive quantities and amounts. */
@Component
public class CreditNoteKind extends SalesKind {

    CreditNoteKind(SalesSettings settings) {
        super(settings);
    }

    @Override
    public PostingKind kind() {
        return PostingKind.CREDIT_NOTE;
    }

    @Override
    public String noun() {
        return "credit note";
    }

    @Override
    protected String service() {
        return "CustomerReturn";
    }
}
