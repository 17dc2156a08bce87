package org.sageonesync.customers;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.CustomerPostings;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.kernel.rules.Books;
import org.springframework.http.ResponseEntity;

import java.util.Objects;

/** The gateway's customers. */
final class CustomerBooks implements Books<CustomerDocument> {

    private final CustomerPostings postings;

    CustomerBooks(CustomerPostings postings) {
        this.postings = postings;
    }

    @Override
    public PostingKind kind() {
        return PostingKind.CUSTOMER;
    }

    @Override
    public PostingResult put(
            CompanyKey company,
            BillingRef ref,
            boolean dryRun,
            PostingRequest<CustomerDocument> request) {
        return result(postings.put(company, ref, dryRun, request));
    }

    @Override
    public PostingResult reverse(CompanyKey company, BillingRef ref, ReversalRequest request) {
        return result(postings.reverse(company, ref, request));
    }

    private static PostingResult result(ResponseEntity<PostingResult> answer) {
        return Objects.requireNonNull(answer.getBody(), "The gateway's answer has no body");
    }
}
