package org.sageonesync.localstack.documents;

import java.util.List;

/** Deletions, and documents of one number. */
record NumberCases(Desk desk) {

    private static final Line ACCESS = Line.of(Good.ACCESS, "Fibre 100 Mbit/s", "599.00");

    List<DocumentStory> all() {
        Bill withdrawn = desk.invoice(ACCESS);
        Bill holder = desk.invoice(ACCESS);
        return List.of(
                deletedBeforePosting(),
                deletedAfterPosting(),
                withdrawn(withdrawn),
                reissued(withdrawn),
                DocumentStory.of("number-holder", "the elder of two live ones of a number")
                        .first(holder)
                        .synced(holder),
                numberHeld(holder));
    }

    private DocumentStory deletedBeforePosting() {
        Bill bill = desk.invoice(ACCESS);
        return DocumentStory.of("deleted-before-posting", "billing deletes it while it is held")
                .first(bill, bill.deleted())
                .ends(bill, "SKIPPED", "deleted-before-posting");
    }

    private DocumentStory deletedAfterPosting() {
        Bill bill = desk.invoice(ACCESS);
        return DocumentStory.of(
                        "deleted-after-posting", "a credit note over all of it takes it back")
                .first(bill)
                .later(bill.deleted())
                .endsWith(DocumentEnding.reversed(bill), Stage.FIRST_EXPORT)
                .costing(Calls.create().reversing());
    }

    private static DocumentStory withdrawn(Bill bill) {
        return DocumentStory.of("deleted-and-reissued", "its document passes to its successor")
                .first(bill)
                .later(bill.deleted())
                .ends(bill, "SKIPPED", "reissued")
                .costing(Calls.create());
    }

    private DocumentStory reissued(Bill withdrawn) {
        Bill bill =
                desk.invoiceOf(withdrawn.customer(), ACCESS.less("10"))
                        .with("number", withdrawn.number());
        return DocumentStory.of("reissued", "the same number, another total: takes over, an update")
                .later(bill)
                .synced(bill)
                .costing(Calls.NONE.updating(1));
    }

    private DocumentStory numberHeld(Bill holder) {
        Bill bill = desk.invoiceOf(holder.customer(), ACCESS).with("number", holder.number());
        return DocumentStory.of("number-held", "a live document bears its number: it waits")
                .later(bill)
                .ends(bill, "PARKED", "number-held");
    }
}
