package org.sageonesync.localstack.documents;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;

import java.util.List;

/** Events that come twice, late, out of order or broken, and changes. */
record EventCases(Desk desk) {

    private static final Line ACCESS = Line.of(Good.ACCESS, "Fibre 100 Mbit/s", "599.00");
    private static final Line FASTER = Line.of(Good.ACCESS, "Fibre 200 Mbit/s", "899.00");

    List<DocumentStory> all() {
        return List.of(
                duplicate(),
                outOfOrder(),
                stale(),
                editedWhileHeld(),
                edited(),
                paid(),
                impossibleDates(),
                beforeTheStart(),
                afterItsPayment(),
                malformed(),
                undecodable());
    }

    private DocumentStory duplicate() {
        Bill bill = desk.invoice(ACCESS);
        return DocumentStory.of("duplicate", "the same event before and after the export")
                .first(bill, bill)
                .later(bill)
                .synced(bill);
    }

    private DocumentStory outOfOrder() {
        Bill bill = desk.invoice(ACCESS);
        Bill newest = bill.edited().edited().lines(FASTER);
        return DocumentStory.of("out-of-order", "version 3 arrives before 1 and 2")
                .first(newest, bill, bill.edited())
                .synced(newest);
    }

    private DocumentStory stale() {
        Bill bill = desk.invoice(ACCESS).with("version", 4L);
        return DocumentStory.of("stale-version", "version 3 arrives after version 4 was posted")
                .first(bill)
                .later(bill.with("version", 3L).lines(FASTER))
                .synced(bill);
    }

    private DocumentStory editedWhileHeld() {
        Bill bill = desk.invoice(ACCESS);
        Bill last = bill.edited().edited().lines(FASTER);
        return DocumentStory.of("edits-while-held", "three versions before the export: one create")
                .first(bill, bill.edited().lines(ACCESS, FASTER), last)
                .synced(last);
    }

    private DocumentStory edited() {
        Bill bill = desk.invoice(ACCESS);
        Bill changed = bill.edited().lines(FASTER, ACCESS.less("25"));
        return DocumentStory.of("edit-after-posting", "other lines and another total: one update")
                .first(bill)
                .later(changed)
                .synced(changed)
                .costing(Calls.create().updating(1));
    }

    private DocumentStory paid() {
        Bill bill = desk.invoice(ACCESS);
        return DocumentStory.of("no-change-in-books", "billing regards it as paid: no call")
                .first(bill)
                .later(bill.with("status", "paid").edited())
                .synced(bill);
    }

    private DocumentStory impossibleDates() {
        Bill bill = desk.invoice(ACCESS).with("dueOn", "2026-09-30");
        return DocumentStory.of("dates-impossible", "due before it was issued")
                .first(bill)
                .ends(bill, "FAILED", "dates-impossible");
    }

    private DocumentStory beforeTheStart() {
        Bill bill = desk.invoice(ACCESS).with("issuedOn", "2026-07-31").with("dueOn", "2026-08-07");
        return DocumentStory.of(Documents.BEFORE_START_DATE, "it belongs to the books of before")
                .first(bill)
                .ends(bill, "SKIPPED", "before-start-date");
    }

    private DocumentStory afterItsPayment() {
        Bill bill = desk.invoice(ACCESS);
        return DocumentStory.of(Documents.AFTER_ITS_PAYMENT, "paid before billing sends it")
                .later(bill)
                .synced(bill);
    }

    private DocumentStory malformed() {
        Bill bill = desk.invoice(ACCESS).with("issuedOn", "the fifth of October");
        return DocumentStory.of("malformed", "a date that is none: a dead letter, a failed record")
                .first(bill)
                .ends(bill, "FAILED", "invalid-event")
                .deadLetters(1);
    }

    private DocumentStory undecodable() {
        Bill bill = desk.invoice(ACCESS);
        return DocumentStory.of("undecodable", "no JSON at all: a dead letter, and no record")
                .first(List.of(Message.of(Topic.INVOICES, bill.key(), "{\"company\": \"isp")))
                .ends(bill, DocumentEnding.NO_RECORD, "")
                .settled(Stage.NEVER)
                .deadLetters(1);
    }
}
