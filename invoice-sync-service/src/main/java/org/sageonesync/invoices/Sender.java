package org.sageonesync.invoices;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.mapping.CompanySettings.WhenLocked;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Ledger;
import org.sageonesync.kernel.rules.Place;

import java.util.Objects;
import java.util.Optional;

/** Sends drafts to the side of the books where they stand. */
record Sender(Ledger<SalesDocument> invoices, Ledger<SalesDocument> creditNotes, Journal journal) {

    /**
     * Posts, unless the books show this version already and only our own store has forgotten that
     * (it was emptied). What its document would say otherwise today follows from others, such as a
     * customer's new address, and posted documents do not follow those.
     */
    PostingResult put(
            CompanyKey company, Place place, boolean dryRun, PostingRequest<SalesDraft> request) {
        return remembered(company, place, request)
                .orElseGet(() -> sent(company, place, dryRun, request));
    }

    private PostingResult sent(
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

    private Ledger<SalesDocument> ledger(Place place) {
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

    /** Allocations are obligations of their own, of which the journal's answer says nothing. */
    private Optional<PostingResult> remembered(
            CompanyKey company, Place place, PostingRequest<SalesDraft> request) {
        var isNews =
                request.knownAccountingId() != null
                        || request.isForced()
                        || !request.document().document().allocations().isEmpty();
        return isNews
                ? Optional.empty()
                : journal.find(company, place)
                        .filter(posting -> shows(posting, request))
                        .map(posting -> unchanged(posting, request));
    }

    private static boolean shows(Posting posting, PostingRequest<SalesDraft> request) {
        var revision = posting.revision();
        return posting.state().equals("POSTED")
                && posting.accountingId() != null
                && revision != null
                && revision.billingVersion() == request.revision().billingVersion();
    }

    private static PostingResult unchanged(Posting posting, PostingRequest<SalesDraft> request) {
        return new PostingResult.Posted(
                Objects.requireNonNull(posting.accountingId()),
                posting.documentNumber(),
                Change.NONE,
                request.revision(),
                0);
    }
}
