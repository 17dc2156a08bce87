package org.sageonesync.localstack.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes bills, each with an id and a number of its own. Not thread-safe. */
final class Issuer {

    private static final int DAYS_TO_PAY = 7;
    private static final LocalDate USUAL_DATE = LocalDate.of(2026, 10, 5);

    private final String company;
    private int last = 5000;

    Issuer(String company) {
        this.company = company;
    }

    Bill invoice(String customer, Line... lines) {
        return invoice(customer, USUAL_DATE, List.of(lines));
    }

    Bill invoice(String customer, LocalDate on, List<Line> lines) {
        return bill(Bill.INVOICE, "INV", customer, on, lines)
                .with("dueOn", on.plusDays(DAYS_TO_PAY).toString())
                .with("status", "unpaid");
    }

    Bill creditNote(String customer, Line... lines) {
        return bill(Bill.CREDIT_NOTE, "CN", customer, USUAL_DATE, List.of(lines));
    }

    private Bill bill(String kind, String series, String customer, LocalDate on, List<Line> lines) {
        last++;
        var fields = new LinkedHashMap<String, Object>();
        fields.put("company", company);
        fields.put("id", Integer.toString(last));
        fields.put("version", 1L);
        fields.put("kind", kind);
        fields.put("number", "%s-2026-%05d".formatted(series, last));
        fields.put("customerId", customer);
        fields.put("issuedOn", on.toString());
        return new Bill(fields, lines, null);
    }
}
