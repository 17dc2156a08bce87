package org.sageonesync.localstack.documents;

import java.util.List;

/** Amounts that are hard to bring back to the cent, and amounts that cannot be. */
record AmountCases(Desk desk) {

    List<DocumentStory> all() {
        return List.of(
                fourDecimals(),
                sixDecimals(),
                discounted(),
                reducing(),
                rounded(),
                wrong(),
                contradicting(),
                nothing(),
                empty(),
                foreign());
    }

    private DocumentStory fourDecimals() {
        Bill bill =
                desk.invoice(
                        Line.inclusive(Good.ACCESS, "LTE 20 GB", "99.99"),
                        Line.inclusive(Good.ACCESS, "Static IP address", "33.33").times("3"));
        return DocumentStory.of("four-decimals", "99.99 with tax is 86.9478 without")
                .first(bill)
                .synced(bill);
    }

    private DocumentStory sixDecimals() {
        Bill bill = desk.invoice(Line.of(Good.ACCESS, "Fibre 100 Mbit/s", "520.869565"));
        return DocumentStory.of("six-decimals", "more decimals than SageOne keeps")
                .first(bill)
                .synced(bill);
    }

    private DocumentStory discounted() {
        Bill bill =
                desk.invoice(
                        Line.of(Good.EQUIPMENT, "Router", "1349.50").times("2").less("12.5"),
                        Line.of(Good.TELEPHONY, "Minutes", "0.4535").times("137.25"));
        return DocumentStory.of("discount", "a discount, and fractions of a minute")
                .first(bill)
                .synced(bill);
    }

    private DocumentStory reducing() {
        Bill bill =
                desk.invoice(
                        Line.of(Good.ACCESS, "Fibre 200 Mbit/s", "899.00"),
                        Line.of(Good.ACCESS, "A day without a line", "29.97").times("-1"));
        return DocumentStory.of("reducing-line", "a line below zero in an invoice above it")
                .first(bill)
                .synced(bill);
    }

    /** Billing rounds the sum of both lines, 114.25; SageOne rounds each, and comes to 114.26. */
    private DocumentStory rounded() {
        Bill bill =
                desk.invoice(
                                Line.of(Good.TELEPHONY, "Minutes at home", "57.125"),
                                Line.of(Good.TELEPHONY, "Minutes abroad", "57.125"))
                        .stating(Sums.of("114.25", "17.14"));
        return DocumentStory.of("rounding-item", "a cent that only the rounding item closes")
                .first(bill)
                .synced(bill);
    }

    private DocumentStory wrong() {
        Bill bill =
                desk.invoice(Line.of(Good.ACCESS, "Fibre 50 Mbit/s", "450.00"))
                        .stating(Sums.of("460.00", "69.00"));
        return DocumentStory.of("totals-differ", "its lines do not add up to its totals")
                .first(bill)
                .ends(bill, "FAILED", "totals-differ");
    }

    private DocumentStory contradicting() {
        Bill bill =
                desk.invoice(Line.of(Good.ACCESS, "Fibre 50 Mbit/s", "450.00").times("-1"))
                        .stating(Sums.of("450.00", "67.50"));
        return DocumentStory.of("signs-contradict", "a negative quantity, a positive total")
                .first(bill)
                .ends(bill, "FAILED", "signs-contradict");
    }

    private DocumentStory nothing() {
        Bill bill = desk.invoice(Line.of(Good.ACCESS, "First month free", "0"));
        return DocumentStory.of("zero-total", "it comes to nothing")
                .first(bill)
                .ends(bill, "SKIPPED", "zero-total");
    }

    private DocumentStory empty() {
        Bill bill = desk.invoice();
        return DocumentStory.of("no-lines", "there is nothing to post")
                .first(bill)
                .ends(bill, "SKIPPED", "no-lines");
    }

    private DocumentStory foreign() {
        Bill bill =
                desk.invoice(Line.of(Good.ACCESS, "Satellite link", "120.00"))
                        .with("currency", "USD");
        return DocumentStory.of("other-currency", "in dollars: never converted, it waits")
                .first(bill)
                .ends(bill, "PARKED", "currency-differs");
    }
}
