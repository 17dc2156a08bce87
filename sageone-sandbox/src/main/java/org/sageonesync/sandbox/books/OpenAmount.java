package org.sageonesync.sandbox.books;

import org.sageonesync.sandbox.rows.Row;

import java.math.BigDecimal;

/** What is not yet allocated of an invoice, credit note or receipt. */
final class OpenAmount {

    private static final String DUE = "AmountDue";
    private static final String UNALLOCATED = "TotalUnallocated";

    private OpenAmount() {}

    static BigDecimal of(Row document) {
        return document.amount(has(document, UNALLOCATED) ? UNALLOCATED : DUE);
    }

    /** What has been allocated so far. */
    static BigDecimal allocated(Row document) {
        return document.amount("Total").subtract(of(document));
    }

    static Row set(Row document, BigDecimal amount) {
        var row = has(document, UNALLOCATED) ? document.with(UNALLOCATED, amount) : document;
        row = has(row, DUE) ? row.with(DUE, amount) : row;
        return has(row, "Paid") ? paid(row, amount) : row;
    }

    private static Row paid(Row invoice, BigDecimal amount) {
        boolean paid = amount.signum() == 0;
        return invoice.with("Paid", paid)
                .with("StatusId", paid ? 2L : 1L)
                .with("Status", paid ? "Paid" : "Unpaid");
    }

    private static boolean has(Row row, String field) {
        return row.schema().field(field).isPresent();
    }
}
