package org.sageonesync.invoices;

import org.sageonesync.contracts.billing.InvoiceLine;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.contracts.mapping.Mappings.TaxType;

import java.math.BigDecimal;

/**
 * A line of billing, and what it is in the books.
 *
 * @param number from 1, for people
 */
record Entry(int number, InvoiceLine line, Target target, TaxType tax, Sale sale) {

    SalesDocument.Line priced(BigDecimal unitPrice) {
        var text = LineText.of(line.description(), number);
        return new SalesDocument.Line(
                target,
                tax.id(),
                text.description(),
                text.comments(),
                Pricing.plain(sale.quantity()),
                unitPrice,
                Pricing.plain(sale.discountPercent()));
    }
}
