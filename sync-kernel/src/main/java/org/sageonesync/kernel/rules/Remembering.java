package org.sageonesync.kernel.rules;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;

/**
 * Keeps what the books show of a version where only our own store has forgotten that (it was
 * emptied). What the document would say otherwise today follows from newer settings or from others,
 * such as a customer's new address, and posted documents do not follow those. Allocations are
 * obligations of their own, which the gateway settles all the same.
 *
 * @param <D> the document in accounting terms
 */
public record Remembering<D>(Ledger<D> ledger) implements Books<D> {

    @Override
    public PostingKind kind() {
        return ledger.kind();
    }

    @Override
    public PostingResult put(
            CompanyKey company, BillingRef ref, boolean dryRun, PostingRequest<D> request) {
        boolean knows = request.knownAccountingId() != null || request.isForced();
        return ledger.put(company, ref, dryRun, knows ? request : request.keepingContent());
    }

    @Override
    public PostingResult reverse(CompanyKey company, BillingRef ref, ReversalRequest request) {
        return ledger.reverse(company, ref, request);
    }
}
