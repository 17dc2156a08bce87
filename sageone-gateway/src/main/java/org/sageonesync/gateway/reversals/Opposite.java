package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.Content;
import org.sageonesync.gateway.posting.Totals;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What takes a document back: the same customer, date, lines and amounts, as the other kind. */
final class Opposite {

    private static final int LONGEST_NUMBER = 100;
    private static final int DATE = "yyyy-MM-dd".length();

    private static final List<String> KEPT =
            Stream.concat(
                            Stream.of(
                                    "CustomerId",
                                    "CustomerName",
                                    "Inclusive",
                                    "DiscountPercentage",
                                    "TaxReference",
                                    "Reference"),
                            Stream.of("PostalAddress0", "DeliveryAddress0")
                                    .flatMap(
                                            prefix ->
                                                    IntStream.rangeClosed(1, 5)
                                                            .mapToObj(line -> prefix + line)))
                    .toList();

    private Opposite() {}

    /**
     * @param kind of the opposite
     * @param generation the document's life
     * @return empty: SageOne would not take it
     */
    static Optional<Content> of(BooksObject document, PostingKind kind, int generation) {
        return OppositeLines.of(document.json())
                .map(
                        lines ->
                                new Content(
                                        number(document, generation),
                                        fields(document, kind, lines),
                                        lines.summedUp()
                                                ? null
                                                : Totals.in(document.json()).orElse(null)));
    }

    private static ObjectNode fields(BooksObject document, PostingKind kind, OppositeLines lines) {
        var fields = JsonNodeFactory.instance.objectNode();
        var date = date(document);
        fields.put("Date", date);
        if (kind == PostingKind.INVOICE) {
            fields.put("DueDate", date);
        }
        KEPT.stream()
                .filter(document.json()::hasNonNull)
                .forEach(field -> fields.set(field, document.json().get(field)));
        if (lines.summedUp()) {
            fields.put("Inclusive", true).remove("DiscountPercentage");
        }
        fields.put("Message", "Takes back " + document.text("DocumentNumber") + ".");
        return fields.set("Lines", lines.lines());
    }

    static String date(BooksObject document) {
        var date = document.text("Date");
        return date.length() <= DATE ? date : date.substring(0, DATE);
    }

    static String number(BooksObject document, int generation) {
        var suffix = generation == 0 ? "-R" : "-R" + (generation + 1);
        var number = document.text("DocumentNumber");
        int room = LONGEST_NUMBER - suffix.length();
        return (number.length() <= room ? number : number.substring(0, room)) + suffix;
    }
}
