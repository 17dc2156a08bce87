package org.sageonesync.invoices;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.kernel.rules.Books;
import org.sageonesync.kernel.rules.Place;

/** Billing's credit notes, which stand on one side of the books whatever their signs. */
final class CreditNoteBooks implements Books<SalesDraft> {

    private final Sender sender;

    CreditNoteBooks(Sender sender) {
        this.sender = sender;
    }

    @Override
    public PostingKind kind() {
        return PostingKind.CREDIT_NOTE;
    }

    @Override
    public PostingResult put(
            CompanyKey company,
            BillingRef ref,
            boolean dryRun,
            PostingRequest<SalesDraft> request) {
        return sender.put(company, new Place(kind(), ref), dryRun, request);
    }

    @Override
    public PostingResult reverse(CompanyKey company, BillingRef ref, ReversalRequest request) {
        return sender.reverse(company, new Place(kind(), ref), request);
    }
}
