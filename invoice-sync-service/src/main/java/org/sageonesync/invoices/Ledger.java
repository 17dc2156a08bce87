package org.sageonesync.invoices;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.CreditNotePostings;
import org.sageonesync.contracts.gateway.InvoicePostings;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.springframework.http.ResponseEntity;

import java.util.Objects;

/** One side of the books, as the gateway offers it. */
record Ledger(PostingKind kind, Put put, Reverse reverse) {

    /** As {@link InvoicePostings#put}. */
    @FunctionalInterface
    interface Put {
        ResponseEntity<PostingResult> put(
                CompanyKey company,
                BillingRef ref,
                boolean dryRun,
                PostingRequest<SalesDocument> request);
    }

    /** As {@link InvoicePostings#reverse}. */
    @FunctionalInterface
    interface Reverse {
        ResponseEntity<PostingResult> reverse(
                CompanyKey company, BillingRef ref, ReversalRequest request);
    }

    static Ledger of(InvoicePostings postings) {
        return new Ledger(PostingKind.INVOICE, postings::put, postings::reverse);
    }

    static Ledger of(CreditNotePostings postings) {
        return new Ledger(PostingKind.CREDIT_NOTE, postings::put, postings::reverse);
    }

    PostingResult put(
            CompanyKey company,
            BillingRef ref,
            boolean dryRun,
            PostingRequest<SalesDocument> request) {
        return body(put.put(company, ref, dryRun, request));
    }

    PostingResult reverse(CompanyKey company, BillingRef ref, ReversalRequest request) {
        return body(reverse.reverse(company, ref, request));
    }

    private static PostingResult body(ResponseEntity<PostingResult> answer) {
        return Objects.requireNonNull(answer.getBody(), "The gateway's answer has no body");
    }
}
