package org.sageonesync.gateway.invoices;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.gateway.posting.RequestCheck;

import java.util.List;

/** Finds everything that is wrong with a request for an invoice or a credit note. */
final class SalesCheck {

    private final RequestCheck check = new RequestCheck();
    private final BillingRef ref;
    private final boolean creditNote;

    private SalesCheck(BillingRef ref, PostingKind kind) {
        this.ref = ref;
        this.creditNote = kind == PostingKind.CREDIT_NOTE;
    }

    /** Refuses a malformed request, naming every field at fault. */
    static void refuseMalformed(
            BillingRef ref, PostingKind kind, PostingRequest<SalesDocument> request) {
        var sales = new SalesCheck(ref, kind);
        sales.check.revision(request.revision());
        if (sales.check.given("document", request.document())) {
            sales.document(request.document());
        }
        sales.check.end();
    }

    /** Refuses a malformed revision. */
    static void refuseMalformed(Revision revision) {
        var check = new RequestCheck();
        check.revision(revision);
        check.end();
    }

    private void document(SalesDocument document) {
        if (document.number() != null && check.given("document.number", document.number())) {
            check.longest("document.number", document.number(), RequestCheck.LONG_TEXT);
        }
        check.given("document.customer", document.customer());
        check.given("document.date", document.date());
        check.longest("document.reference", document.reference(), RequestCheck.LONG_TEXT);
        check.longest("document.message", document.message(), RequestCheck.LONGEST_TEXT);
        check.holds(
                !ref.equals(document.takesOver()),
                "document.takesOver",
                "must be another record than the document's own");
        buyer(document.buyer());
        totals(document.totals());
        lines(document.lines());
        allocations(document.allocations());
    }

    private void buyer(SalesDocument.Buyer buyer) {
        if (check.given("document.buyer", buyer)) {
            check.longest("document.buyer.name", buyer.name(), RequestCheck.LONG_TEXT);
            check.longest("document.buyer.vatNumber", buyer.vatNumber(), RequestCheck.SHORT_TEXT);
            check.address("document.buyer.address", buyer.address());
        }
    }

    private void totals(SalesDocument.Totals totals) {
        if (check.given("document.totals", totals)) {
            check.given("document.totals.exclusive", totals.exclusive());
            check.given("document.totals.tax", totals.tax());
            check.given("document.totals.inclusive", totals.inclusive());
        }
    }

    private void lines(List<SalesDocument.Line> lines) {
        check.holds(!lines.isEmpty(), "document.lines", "must have at least one line");
        for (int at = 0; at < lines.size(); at++) {
            new LineCheck(check, "document.lines[" + at + "].", creditNote).line(lines.get(at));
        }
    }

    private void allocations(List<Allocation> allocations) {
        check.holds(
                creditNote || allocations.isEmpty(),
                "document.allocations",
                "must be empty for an invoice");
        check.allocations("document.allocations", allocations);
    }
}
