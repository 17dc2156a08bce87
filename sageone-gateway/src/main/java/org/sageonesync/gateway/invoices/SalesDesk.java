package org.sageonesync.gateway.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.gateway.allocations.AllocatedPosting;
import org.sageonesync.gateway.allocations.AllocationWish;
import org.sageonesync.gateway.customers.BooksCustomers;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.NameRequest;
import org.sageonesync.gateway.posting.DocumentKind;
import org.sageonesync.gateway.posting.Planner;
import org.sageonesync.gateway.posting.Sale;
import org.sageonesync.gateway.posting.Wish;
import org.sageonesync.gateway.reversals.Reversals;
import org.springframework.stereotype.Component;

/** What both kinds of sales document do alike. */
@Component
class SalesDesk {

    private final BooksCustomers customers;
    private final Reversals reversals;
    private final AllocatedPosting allocatedPosting;
    private final Planner planner;

    SalesDesk(
            BooksCustomers customers,
            Reversals reversals,
            AllocatedPosting allocatedPosting,
            Planner planner) {
        this.customers = customers;
        this.reversals = reversals;
        this.allocatedPosting = allocatedPosting;
        this.planner = planner;
    }

    PostingResult put(
            DocumentKind kind,
            DocumentKey key,
            boolean dryRun,
            PostingRequest<SalesDocument> request) {
        SalesCheck.refuseMalformed(key.ref(), kind.kind(), request);
        var wish = wish(kind, key, request);
        var allocated =
                new AllocationWish(
                        key,
                        request.document().allocations(),
                        request.document().totals().inclusive(),
                        wish.lane(),
                        wish.forced(),
                        null);
        if (dryRun) {
            return allocatedPosting.plan(allocated, planner.plan(wish));
        }
        return kind.kind() == PostingKind.CREDIT_NOTE
                ? allocatedPosting.post(allocated, seen -> reversals.post(wish, allocated, seen))
                : reversals.post(wish);
    }

    PostingResult reverse(DocumentKey key, ReversalRequest request) {
        return reversals.reverse(key, request);
    }

    private Wish wish(DocumentKind kind, DocumentKey key, PostingRequest<SalesDocument> request) {
        var document = request.document();
        var customer = customers.of(key.company(), document.customer());
        var content = SalesTranslation.content(kind.kind(), document, customer);
        var sale =
                new Sale(
                        SalesTranslation.totals(document.totals()),
                        document.takesOver(),
                        customer.obstacle());
        return Wish.put(kind, key, request, content, number(document, key), sale);
    }

    private static @Nullable NameRequest number(SalesDocument document, DocumentKey key) {
        return document.number() == null
                ? null
                : NameRequest.of(document.number(), key.ref(), document.suffixIfTaken());
    }
}
