package org.sageonesync.gateway.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.CreditNotePostings;
import org.sageonesync.contracts.gateway.CustomerPostings;
import org.sageonesync.contracts.gateway.InvoicePostings;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.contracts.gateway.ReceiptPostings;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.Stops;
import org.sageonesync.gateway.posting.Samples;
import org.sageonesync.gateway.posting.SandboxGateway;

import java.util.Objects;

/** The gateway as the services of one company use it. */
record SalesGateway(SandboxGateway gateway, CompanyKey company) {

    PostingResult customer(String ref, String name) {
        var request =
                new PostingRequest<>(new Revision(1, 1), Samples.customer(name), null, null, null);
        return body(
                gateway.bean(CustomerPostings.class)
                        .put(company, new BillingRef(ref), false, request)
                        .getBody());
    }

    PostingResult invoice(String ref, long version, SalesDocument document) {
        return put(PostingKind.INVOICE, ref, request(version, document), false);
    }

    PostingResult known(String ref, long version, SalesDocument document, String knownId) {
        var request = new PostingRequest<>(new Revision(version, 1), document, knownId, null, null);
        return put(PostingKind.INVOICE, ref, request, false);
    }

    PostingResult plan(String ref, long version, SalesDocument document) {
        return put(PostingKind.INVOICE, ref, request(version, document), true);
    }

    PostingResult put(PostingKind kind, String ref, long version, SalesDocument document) {
        return put(kind, ref, request(version, document), false);
    }

    PostingResult put(
            PostingKind kind, String ref, PostingRequest<SalesDocument> request, boolean dryRun) {
        var billing = new BillingRef(ref);
        return body(
                (kind == PostingKind.INVOICE
                                ? gateway.bean(InvoicePostings.class)
                                        .put(company, billing, dryRun, request)
                                : gateway.bean(CreditNotePostings.class)
                                        .put(company, billing, dryRun, request))
                        .getBody());
    }

    PostingResult receipt(String ref, long version, ReceiptDocument receipt) {
        var request = new PostingRequest<>(new Revision(version, 1), receipt, null, null, null);
        return body(
                gateway.bean(ReceiptPostings.class)
                        .put(company, new BillingRef(ref), false, request)
                        .getBody());
    }

    PostingResult reverse(String ref, long version, @Nullable String knownId) {
        var request = new ReversalRequest(new Revision(version, 1), knownId, null);
        return body(
                gateway.bean(InvoicePostings.class)
                        .reverse(company, new BillingRef(ref), request)
                        .getBody());
    }

    Posting journal(PostingKind kind, String ref) {
        return gateway.bean(Postings.class).get(company, kind, new BillingRef(ref));
    }

    Posting journal(String ref) {
        return journal(PostingKind.INVOICE, ref);
    }

    Stops stops() {
        return gateway.bean(Stops.class);
    }

    private static PostingRequest<SalesDocument> request(long version, SalesDocument document) {
        return new PostingRequest<>(new Revision(version, 1), document, null, null, null);
    }

    private static PostingResult body(@Nullable PostingResult result) {
        return Objects.requireNonNull(result);
    }
}
