package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.documents.Documents;
import org.sageonesync.localstack.documents.Invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where payments are written, each with an id and a receipt number of its own; special ones each
 * for the next customer. Not thread-safe.
 */
final class Till {

    private static final LocalDate USUAL_DATE = LocalDate.of(2026, 10, 12);

    private final String company;
    private final Documents documents;
    private final Deque<Payer> waiting;
    private int last = 9000;

    Till(String company, Documents documents, List<Payer> payers) {
        this.company = company;
        this.documents = documents;
        this.waiting = new ArrayDeque<>(payers);
    }

    /** Somebody who has not paid anything yet. */
    Payer next() {
        return waiting.remove();
    }

    /** Those who are left, who pay as customers do. */
    List<Payer> others() {
        return List.copyOf(waiting);
    }

    Documents documents() {
        return documents;
    }

    /** All of an invoice. */
    Payment paying(Invoice invoice) {
        return paying(invoice, invoice.total());
    }

    /** So much of an invoice, and nothing else. */
    Payment paying(Invoice invoice, BigDecimal amount) {
        return payment(invoice.customer(), amount).paying(invoice, amount);
    }

    /** All of several invoices of one customer. */
    Payment paying(List<Invoice> invoices) {
        Payment payment = payment(invoices.getFirst().customer(), total(invoices));
        for (Invoice invoice : invoices) {
            payment = payment.paying(invoice, invoice.total());
        }
        return payment;
    }

    private static BigDecimal total(List<Invoice> invoices) {
        return invoices.stream().map(Invoice::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** On account. */
    Payment payment(String customer, BigDecimal amount) {
        last++;
        var fields = new LinkedHashMap<String, Object>();
        fields.put("company", company);
        fields.put("id", Integer.toString(last));
        fields.put("version", 1L);
        fields.put("customerId", customer);
        fields.put("methodId", Method.TRANSFER.id());
        fields.put("amount", amount);
        fields.put("paidOn", USUAL_DATE.toString());
        fields.put("receiptNumber", "RCP-%05d".formatted(last));
        fields.put("reference", "net" + customer);
        return new Payment(fields, Method.TRANSFER, Map.of());
    }
}
