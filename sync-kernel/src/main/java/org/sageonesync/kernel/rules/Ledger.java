package org.sageonesync.kernel.rules;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.springframework.http.ResponseEntity;

import java.util.Objects;

/**
 * Documents of one kind as the gateway's HTTP interface offers them.
 *
 * @param <D> the document in accounting terms
 * @param put the interface's method
 * @param reverse the interface's method
 */
public record Ledger<D>(PostingKind kind, Put<D> put, Reverse reverse) implements Books<D> {

    /** As {@link org.sageonesync.contracts.gateway.InvoicePostings#put}. */
    @FunctionalInterface
    public interface Put<D> {
        /** Makes the books show it. */
        ResponseEntity<PostingResult> put(
                CompanyKey company, BillingRef ref, boolean dryRun, PostingRequest<D> request);
    }

    /** As {@link org.sageonesync.contracts.gateway.InvoicePostings#reverse}. */
    @FunctionalInterface
    public interface Reverse {
        /** Takes it out of the books. */
        ResponseEntity<PostingResult> reverse(
                CompanyKey company, BillingRef ref, ReversalRequest request);
    }

    @Override
    public PostingResult put(
            CompanyKey company, BillingRef ref, boolean dryRun, PostingRequest<D> request) {
        return body(put.put(company, ref, dryRun, request));
    }

    @Override
    public PostingResult reverse(CompanyKey company, BillingRef ref, ReversalRequest request) {
        return body(reverse.reverse(company, ref, request));
    }

    private static PostingResult body(ResponseEntity<PostingResult> answer) {
        return Objects.requireNonNull(answer.getBody(), "The gateway's answer has no body");
    }
}
