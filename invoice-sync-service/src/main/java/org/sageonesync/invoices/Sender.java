package org.sageonesync.invoices;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.mapping.CompanySettings.WhenLocked;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Books;
import org.sageonesync.kernel.rules.Place;

/** Sends drafts to the side of the books where they stand. */
record Sender(Books<SalesDocument> invoices, Books<SalesDocument> creditNotes) {

    PostingResult put(
            CompanyKey company, Place place, boolean dryRun, PostingRequest<SalesDraft> request) {
        var document = request.document();
        var answer =
                ledger(place)
                        .put(company, place.ref(), dryRun, plain(request, document.document()));
        return isLocked(answer) && document.whenLocked() == WhenLocked.REVERSE_AND_REPOST
                ? reposted(company, place, request)
                : answer;
    }

    /**
     * A taken back document keeps its number in the books, so that its next life may need another.
     */
    private PostingResult reposted(
            CompanyKey company, Place place, PostingRequest<SalesDraft> request) {
        var back =
                new ReversalRequest(
                        request.revision(), request.knownAccountingId(), request.lane());
        var reversed = reverse(company, place, back);
        return reversed instanceof PostingResult.Posted
                ? ledger(place)
                        .put(
                                company,
                                place.ref(),
                                false,
                                plain(request, request.document().document().suffixedIfTaken()))
                : reversed;
    }

    private static boolean isLocked(PostingResult answer) {
        return answer instanceof PostingResult.Rejected(var reason)
                && reason.code() == ReasonCode.LOCKED_IN_BOOKS;
    }

    PostingResult reverse(CompanyKey company, Place place, ReversalRequest request) {
        return ledger(place).reverse(company, place.ref(), request);
    }

    private Books<SalesDocument> ledger(Place place) {
        return place.kind() == PostingKind.CREDIT_NOTE ? creditNotes : invoices;
    }

    private static PostingRequest<SalesDocument> plain(
            PostingRequest<SalesDraft> request, SalesDocument document) {
        return new PostingRequest<>(
                request.revision(),
                document,
                request.knownAccountingId(),
                request.lane(),
                request.force());
    }
}
