package org.sageonesync.kernel.rules;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.outcome.Change;

import java.util.Objects;
import java.util.Optional;

/**
 * Keeps what the books show of a version where only our own store has forgotten that (it was
 * emptied). What the document would say otherwise today follows from newer settings or from others,
 * such as a customer's new address, and posted documents do not follow those.
 *
 * <p>Allocations are obligations of their own, of which the journal says nothing: where one is to
 * be made or removed, the document is posted. If its content is the same, that settles these alone.
 *
 * @param isAllocated whether documents of the kind are allocated to others
 * @param <D> the document in accounting terms
 */
public record Remembering<D>(Ledger<D> ledger, Journal journal, boolean isAllocated)
        implements Books<D> {

    private static final int CALLS_OF_A_CHANGE = 2;

    @Override
    public PostingKind kind() {
        return ledger.kind();
    }

    @Override
    public PostingResult put(
            CompanyKey company, BillingRef ref, boolean dryRun, PostingRequest<D> request) {
        return remembered(company, ref, request)
                .orElseGet(() -> ledger.put(company, ref, dryRun, request));
    }

    @Override
    public PostingResult reverse(CompanyKey company, BillingRef ref, ReversalRequest request) {
        return ledger.reverse(company, ref, request);
    }

    private Optional<PostingResult> remembered(
            CompanyKey company, BillingRef ref, PostingRequest<D> request) {
        return request.knownAccountingId() != null || request.isForced()
                ? Optional.empty()
                : journal.find(company, new Place(kind(), ref))
                        .filter(posting -> shows(posting, request))
                        .filter(_ -> isSettled(company, ref, request))
                        .map(posting -> unchanged(posting, request));
    }

    private static boolean shows(Posting posting, PostingRequest<?> request) {
        var revision = posting.revision();
        return posting.state().equals("POSTED")
                && posting.accountingId() != null
                && revision != null
                && revision.billingVersion() == request.revision().billingVersion();
    }

    /** Whether nothing but the content would be changed. */
    private boolean isSettled(CompanyKey company, BillingRef ref, PostingRequest<D> request) {
        return !isAllocated || isContentAlone(ledger.put(company, ref, true, request));
    }

    private static boolean isContentAlone(PostingResult plan) {
        return plan instanceof PostingResult.Planned(var change, var calls, _)
                && change == Change.UPDATED
                && calls == CALLS_OF_A_CHANGE;
    }

    private static PostingResult unchanged(Posting posting, PostingRequest<?> request) {
        return new PostingResult.Posted(
                Objects.requireNonNull(posting.accountingId()),
                posting.documentNumber(),
                Change.NONE,
                request.revision(),
                0);
    }
}
