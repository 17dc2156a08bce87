package org.sageonesync.localstack.checker;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A document that was found in the books.
 *
 * @param kind invoice, credit note or receipt
 * @param fields by the columns of {@code expected-documents.csv}
 */
record FoundDocument(String kind, Map<String, String> fields) {

    static final String INVOICE = "invoice";
    static final String CREDIT_NOTE = "credit-note";
    static final String RECEIPT = "receipt";

    String key() {
        return field("key");
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    BigDecimal total() {
        return new BigDecimal(field("total"));
    }

    /** What it adds to the customer's debt: less than nothing of a credit note or a receipt. */
    BigDecimal debt() {
        return kind.equals(INVOICE) ? total() : total().negate();
    }

    /** What of it is still open, with the sign of {@link #debt}. */
    BigDecimal open() {
        BigDecimal due = new BigDecimal(field("due"));
        return kind.equals(INVOICE) ? due : due.negate();
    }

    String said() {
        return said(kind, fields);
    }

    /** What it is and what it comes to. */
    static String said(String kind, Map<String, String> fields) {
        return "%s %s due %s".formatted(kind, fields.get("total"), fields.get("due"));
    }
}
