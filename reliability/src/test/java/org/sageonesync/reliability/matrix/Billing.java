package org.sageonesync.reliability.matrix;

import org.sageonesync.reliability.world.Service;
import org.sageonesync.reliability.world.Setup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Billing's records: one customer; documents over so many units of 115.00. */
final class Billing {

    static final String CUSTOMER = "7";
    static final String INVOICE = "17";
    static final String CREDIT_NOTE = "27";
    static final String PAYMENT = "37";

    private Billing() {}

    static Event customer(long version, String mobile) {
        return new Event(
                Service.CUSTOMERS, CUSTOMER, version, Map.of("name", "Nomvula", "mobile", mobile));
    }

    static Event invoice(long version, int units) {
        return document("invoice", INVOICE, version, units);
    }

    static Event creditNote(long version, int units) {
        return document("credit-note", CREDIT_NOTE, version, units);
    }

    static Event crediting(Event creditNote) {
        return creditNote.with("creditOf", INVOICE);
    }

    static Event deleted(Event document) {
        return document.service() == Service.INVOICES
                ? document.with("status", "deleted")
                : document.with("deleted", true);
    }

    private static Event document(String kind, String id, long version, int units) {
        return new Event(
                Service.INVOICES,
                id,
                version,
                Map.of(
                        "kind",
                        kind,
                        "number",
                        "N-" + id,
                        "customerId",
                        CUSTOMER,
                        "issuedOn",
                        "2026-11-01",
                        "lines",
                        List.of(line(units)),
                        "totals",
                        totals(units)));
    }

    private static Map<String, Object> line(int units) {
        return Map.of(
                "description",
                "Internet access",
                "quantity",
                units,
                "unitPrice",
                new BigDecimal("100.00"),
                "taxRate",
                15,
                "categoryId",
                Setup.MAPPED);
    }

    private static Map<String, Object> totals(int units) {
        return Map.of(
                "exclusive", money(units * 10_000L),
                "tax", money(units * 1_500L),
                "inclusive", money(units * 11_500L));
    }

    /** A payment without allocations. */
    static Event payment(long version, int units) {
        return new Event(
                Service.PAYMENTS,
                PAYMENT,
                version,
                Map.of(
                        "customerId",
                        CUSTOMER,
                        "methodId",
                        Setup.MAPPED,
                        "amount",
                        money(units * 11_500L),
                        "paidOn",
                        "2026-11-05",
                        "receiptNumber",
                        "N-" + PAYMENT));
    }

    static Event paying(Event payment, String amount) {
        return payment.with(
                "allocations",
                List.of(Map.of("invoiceId", INVOICE, "amount", new BigDecimal(amount))));
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
