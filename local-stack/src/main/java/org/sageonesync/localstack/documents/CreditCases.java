package org.sageonesync.localstack.documents;

import java.util.List;
import java.util.stream.Stream;

/** What reduces a customer's debt: credit notes, and invoices that come to less than nothing. */
record CreditCases(Desk desk) {

    private static final Line ACCESS = Line.of(Good.ACCESS, "Fibre 100 Mbit/s", "599.00");
    private static final Line BACK = ACCESS.times("-1");

    List<DocumentStory> all() {
        return Stream.of(
                        reduced("credit-note-full", "a credit note over a whole invoice", BACK),
                        reduced(
                                "credit-note-part",
                                "a credit note over a part of an invoice",
                                Line.of(Good.ACCESS, "Three days without a line", "59.90")
                                        .times("-1")),
                        reducedByAnInvoice(),
                        List.of(onAccount(), negative()),
                        sameId())
                .flatMap(List::stream)
                .toList();
    }

    private List<DocumentStory> reduced(String special, String meaning, Line back) {
        Bill invoice = desk.invoice(ACCESS);
        return reduced(special, meaning, invoice, desk.creditNoteOn(invoice, back));
    }

    private List<DocumentStory> reducedByAnInvoice() {
        Bill invoice = desk.invoice(ACCESS);
        Bill refund =
                desk.invoiceOf(invoice.customer(), BACK.less("50")).with("creditOf", invoice.id());
        return reduced(
                "negative-with-credit-of",
                "an invoice below zero that names the one it reduces",
                invoice,
                refund);
    }

    private static List<DocumentStory> reduced(
            String special, String meaning, Bill invoice, Bill credit) {
        return List.of(
                DocumentStory.of("credited", "an invoice that another document reduces")
                        .first(invoice)
                        .synced(invoice)
                        .endsWith(
                                DocumentEnding.reduced(invoice, credit.total()),
                                Stage.FIRST_EXPORT),
                DocumentStory.of(special, meaning).first(credit).synced(credit));
    }

    private DocumentStory onAccount() {
        Bill credit = desk.creditNote(BACK);
        return DocumentStory.of("credit-note", "a credit note that reduces no invoice yet")
                .first(credit)
                .synced(credit);
    }

    private List<DocumentStory> sameId() {
        Bill invoice = desk.invoice(ACCESS);
        Bill credit = desk.creditNote(BACK.less("75")).with("id", invoice.id());
        String meaning = "an invoice and a credit note of one id: two records, two documents";
        return List.of(
                DocumentStory.of("same-id", meaning).first(invoice).synced(invoice),
                DocumentStory.of("same-id", meaning).first(credit).synced(credit));
    }

    private DocumentStory negative() {
        Bill refund =
                desk.invoice(
                        BACK.less("50"),
                        Line.of(Good.EQUIPMENT, "Router taken back", "1349.50").times("-1"));
        return DocumentStory.of("negative-total", "an invoice below zero: a credit note")
                .first(refund)
                .synced(refund);
    }
}
