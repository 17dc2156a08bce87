package org.sageonesync.localstack.documents;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An invoice, as whoever pays it sees it.
 *
 * @param id billing's
 */
public record Invoice(String id, String customer, LocalDate date, BigDecimal total) {

    static Invoice of(Bill bill) {
        return new Invoice(bill.id(), bill.customer(), bill.issuedOn(), bill.total());
    }
}
