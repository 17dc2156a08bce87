package org.sageonesync.gateway.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.gateway.customers.BooksCustomer;
import org.sageonesync.gateway.posting.Content;
import org.sageonesync.gateway.posting.Totals;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;

/** An invoice or a credit note in SageOne's fields. */
final class SalesTranslation {

    private static final int ADDRESS_LINES = 5;

    private SalesTranslation() {}

    /**
     * Every field of ours, in a fixed order; one that billing leaves empty is null, one that
     * SageOne then fills by itself is left out.
     */
    static Content content(PostingKind kind, SalesDocument document, BooksCustomer customer) {
        var fields = JsonNodeFactory.instance.objectNode();
        fields.put("Date", document.date().toString());
        if (kind == PostingKind.INVOICE) {
            fields.put("DueDate", dueDate(document).toString());
        }
        fields.put("CustomerId", customer.id());
        fields.put("Inclusive", document.inclusive());
        text(fields, "Reference", document.reference());
        text(fields, "Message", document.message());
        buyer(fields, document.buyer(), customer);
        lines(fields, document);
        return new Content(number(document), fields, totals(document.totals()));
    }

    /** SageOne refuses an invoice without one. */
    private static LocalDate dueDate(SalesDocument document) {
        return document.dueDate() == null ? document.date() : document.dueDate();
    }

    static Totals totals(SalesDocument.Totals totals) {
        return new Totals(
                totals.exclusive().amount(), totals.tax().amount(), totals.inclusive().amount());
    }

    private static @Nullable String number(SalesDocument document) {
        return document.number() == null ? null : document.number().strip();
    }

    private static void buyer(
            ObjectNode fields, SalesDocument.Buyer buyer, BooksCustomer customer) {
        text(fields, "CustomerName", buyer.name() == null ? customer.name() : buyer.name());
        text(fields, "TaxReference", buyer.vatNumber());
        List<String> lines = buyer.address();
        for (int line = 0; line < ADDRESS_LINES; line++) {
            text(
                    fields,
                    "PostalAddress0" + (line + 1),
                    line < lines.size() ? lines.get(line) : null);
        }
    }

    private static void lines(ObjectNode fields, SalesDocument document) {
        var lines = fields.putArray("Lines");
        document.lines().forEach(line -> lines.add(LineTranslation.of(line, document.inclusive())));
    }

    static void text(ObjectNode fields, String field, @Nullable String value) {
        fields.put(field, value == null || value.isBlank() ? null : value.strip());
    }
}
