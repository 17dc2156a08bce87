package org.sageonesync.gateway.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.NameRequest;
import org.sageonesync.gateway.posting.DocumentKind;
import org.sageonesync.gateway.posting.Planner;
import org.sageonesync.gateway.posting.Poster;
import org.sageonesync.gateway.posting.Sale;
import org.sageonesync.gateway.posting.Wish;
import org.springframework.stereotype.Component;

/** What both kinds of sales document do alike. */
@Component
class SalesDesk {

    private final BooksCustomers customers;
    private final Poster poster;
    private final Planner planner;

    SalesDesk(BooksCustomers customers, Poster poster, Planner planner) {
        this.customers = customers;
        this.poster = poster;
        this.planner = planner;
    }

    PostingResult put(
            DocumentKind kind,
            DocumentKey key,
            boolean dryRun,
            PostingRequest<SalesDocument> request) {
        SalesCheck.refuseMalformed(key.ref(), kind.kind(), request);
        var wish = wish(kind, key, request);
        return dryRun ? planner.plan(wish) : poster.post(wish);
    }

    PostingResult reverse(DocumentKind kind, DocumentKey key, ReversalRequest request) {
        return poster.post(Wish.reversal(kind, key, request));
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
        var number = document.number();
        if (number == null) {
            return null;
        }
        return document.suffixIfTaken()
                ? NameRequest.of(number, key.ref())
                : NameRequest.exactly(number);
    }
}
