package org.sageonesync.localstack.documents;

import java.util.ArrayList;
import java.util.List;

/** Documents that depend on what became of their customer. */
record CustomerCases(Desk desk) {

    private static final Line ACCESS = Line.of(Good.ACCESS, "Fibre 100 Mbit/s", "599.00");

    /** Billing never sends it. */
    private static final String UNKNOWN = "999999";

    List<DocumentStory> all() {
        var all = new ArrayList<DocumentStory>();
        desk.buyers().ignored().stream().map(this::ofIgnored).forEach(all::add);
        all.add(ignoredByItself());
        all.add(ofUnknown());
        all.add(beforeItsCustomer());
        all.add(ofAutoAllocating(ACCESS));
        all.add(ofAutoAllocating(ACCESS.less("20")));
        return all;
    }

    /** Billed once SageOne knows that it is to allocate. */
    private DocumentStory ofAutoAllocating(Line line) {
        Bill bill = desk.invoiceOf(desk.buyers().autoAllocating(), line);
        return DocumentStory.of(Documents.OF_AUTO_ALLOCATING, "SageOne itself says that it is paid")
                .in(Stage.MAPPED, bill)
                .synced(bill);
    }

    private DocumentStory ofIgnored(String customer) {
        Bill bill = desk.invoiceOf(customer, ACCESS);
        return DocumentStory.of("ignored-partner", "only its customer names the ignored partner")
                .first(bill)
                .ends(bill, "SKIPPED", "partner-ignored");
    }

    private DocumentStory ignoredByItself() {
        Bill bill = desk.invoice(ACCESS).with("partnerId", desk.buyers().ignoredPartner());
        return DocumentStory.of("ignored-partner", "it names the ignored partner itself")
                .first(bill)
                .ends(bill, "SKIPPED", "partner-ignored");
    }

    private DocumentStory ofUnknown() {
        Bill bill = desk.invoiceOf(UNKNOWN, ACCESS);
        return DocumentStory.of("customer-unknown", "billing never sends its customer: it waits")
                .first(bill)
                .ends(bill, "PARKED", "customer-unknown");
    }

    private DocumentStory beforeItsCustomer() {
        Bill bill = desk.invoiceOf(desk.buyers().late(), ACCESS);
        return DocumentStory.of(
                        Documents.BEFORE_ITS_CUSTOMER, "it comes before its customer, and waits")
                .first(bill)
                .synced(bill)
                .settled(Stage.SECOND_PART);
    }
}
