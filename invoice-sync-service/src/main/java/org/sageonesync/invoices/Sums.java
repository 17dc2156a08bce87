package org.sageonesync.invoices;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.gateway.SalesDocument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a line or a document comes to, to the cent.
 *
 * @param exclusive of tax
 */
record Sums(BigDecimal exclusive, BigDecimal tax) {

    static final Sums ZERO = new Sums(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int CENTS = 2;

    /**
     * What SageOne makes of a line. It multiplies first and rounds then, half up: of a document
     * with exclusive prices the net and the tax upon it, of one with inclusive prices the net and
     * the tax within it.
     *
     * @param inclusive whether the price includes tax
     */
    static Sums ofLine(boolean inclusive, Sale sale, BigDecimal unitPrice) {
        var net = sale.quantity().multiply(unitPrice).multiply(sale.kept());
        var rated = net.multiply(sale.rate());
        if (!inclusive) {
            return new Sums(cents(net), cents(rated));
        }
        var tax = rated.divide(sale.factor(), CENTS, RoundingMode.HALF_UP);
        return new Sums(cents(net).subtract(tax), tax);
    }

    static Sums of(InvoiceChanged.Totals totals) {
        return new Sums(totals.exclusive().amount(), totals.tax().amount());
    }

    static Sums total(List<Sums> lines) {
        return lines.stream().reduce(ZERO, Sums::plus);
    }

    BigDecimal inclusive() {
        return exclusive.add(tax);
    }

    Sums plus(Sums other) {
        return new Sums(exclusive.add(other.exclusive), tax.add(other.tax));
    }

    Sums negated() {
        return ZERO.minus(this);
    }

    Sums minus(Sums other) {
        return new Sums(exclusive.subtract(other.exclusive), tax.subtract(other.tax));
    }

    /** By value: 1.0 equals 1.00. */
    boolean areThoseOf(Sums other) {
        return exclusive.compareTo(other.exclusive) == 0 && tax.compareTo(other.tax) == 0;
    }

    SalesDocument.Totals totals() {
        return new SalesDocument.Totals(
                new Money(exclusive), new Money(tax), new Money(inclusive()));
    }

    /** For people: {@code 115.00 (100.00 and 15.00 tax)}. */
    @Override
    public String toString() {
        return "%s (%s and %s tax)"
                .formatted(
                        cents(inclusive()).toPlainString(),
                        cents(exclusive).toPlainString(),
                        cents(tax).toPlainString());
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
