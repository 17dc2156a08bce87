package org.sageonesync.invoices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether billing's totals follow from billing's lines. Billing rounds where it likes: each line,
 * its tax, the document. So each total may stray from the exact sum of the lines by half a cent for
 * each line, half a cent for its tax and half a cent for the document, and never by more than
 * {@link #MOST}. What strays further is a mistake, not a rounding.
 */
final class Arithmetic {

    /** The most that may ever be called a rounding, in the books' currency. */
    static final BigDecimal MOST = new BigDecimal("0.50");

    private static final BigDecimal A_LINE = new BigDecimal("0.01");
    private static final BigDecimal A_DOCUMENT = new BigDecimal("0.005");
    private static final int EXACT = 12;

    private Arithmetic() {}

    /**
     * Whether the totals follow from the prices exclusive of tax, or from those inclusive of it.
     */
    static boolean holds(List<Sale> sales, Sums billed) {
        var tolerance = A_LINE.multiply(BigDecimal.valueOf(sales.size())).add(A_DOCUMENT).min(MOST);
        return Stream.of(false, true)
                .map(inclusive -> billed.minus(exact(sales, inclusive)))
                .anyMatch(stray -> isWithin(stray, tolerance));
    }

    private static boolean isWithin(Sums stray, BigDecimal tolerance) {
        return Stream.of(stray.exclusive(), stray.tax(), stray.inclusive())
                .allMatch(amount -> amount.abs().compareTo(tolerance) <= 0);
    }

    private static Sums exact(List<Sale> sales, boolean inclusive) {
        return Sums.total(sales.stream().map(sale -> exact(sale, inclusive)).toList());
    }

    /** From the price that is preferred, else from the other one. */
    private static Sums exact(Sale sale, boolean preferred) {
        var wanted = sale.price(preferred);
        var inclusive = wanted == null ? !preferred : preferred;
        var price = sale.price(inclusive);
        if (price == null) {
            throw new IllegalStateException("The schema asks for one of the two prices");
        }
        var net = sale.quantity().multiply(price).multiply(sale.kept());
        var rated = net.multiply(sale.rate());
        if (!inclusive) {
            return new Sums(net, rated);
        }
        var tax = rated.divide(sale.factor(), EXACT, RoundingMode.HALF_UP);
        return new Sums(net.subtract(tax), tax);
    }
}
