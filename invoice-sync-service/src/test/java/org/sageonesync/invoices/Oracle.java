package org.sageonesync.invoices;

import org.sageonesync.contracts.gateway.SalesDocument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the books make of a document, computed in whole numbers of small units and without a line of
 * the code under test: quantities in millionths, prices in ten-thousandths, discounts in hundredths
 * of a percent, tax rates in percent. All amounts are in cents.
 */
final class Oracle {

    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** Units of a net amount in a cent: 10^6 · 10^4 · 10^4 for a whole, so 10^12. */
    private static final BigInteger CENT = BigInteger.TEN.pow(12);

    private final Map<String, Integer> percents;

    /**
     * @param percents of the tax types
     */
    Oracle(Map<String, Integer> percents) {
        this.percents = percents;
    }

    /** In cents. */
    record Sum(long exclusive, long tax) {

        Sum plus(Sum other) {
            return new Sum(exclusive + other.exclusive, tax + other.tax);
        }

        long inclusive() {
            return exclusive + tax;
        }
    }

    Sum of(SalesDocument document) {
        return of(document.inclusive(), document.lines());
    }

    private Sum of(boolean inclusive, List<SalesDocument.Line> lines) {
        return lines.stream().map(line -> of(inclusive, line)).reduce(new Sum(0, 0), Sum::plus);
    }

    private Sum of(boolean inclusive, SalesDocument.Line line) {
        var net =
                units(line.quantity(), 6)
                        .multiply(units(line.unitPrice(), 4))
                        .multiply(units(HUNDRED_PERCENT.subtract(line.discountPercent()), 2));
        var percent = BigInteger.valueOf(Objects.requireNonNull(percents.get(line.taxTypeId())));
        long whole = rounded(net, CENT);
        if (!inclusive) {
            return new Sum(whole, rounded(net.multiply(percent), CENT.multiply(HUNDRED)));
        }
        long tax = rounded(net.multiply(percent), CENT.multiply(HUNDRED.add(percent)));
        return new Sum(whole - tax, tax);
    }

    private static final BigDecimal HUNDRED_PERCENT = BigDecimal.valueOf(100);

    private static BigInteger units(BigDecimal amount, int decimals) {
        return amount.movePointRight(decimals).toBigIntegerExact();
    }

    /** Half away from zero. */
    private static long rounded(BigInteger amount, BigInteger unit) {
        var doubled = amount.abs().multiply(TWO).add(unit).divide(unit.multiply(TWO));
        return amount.signum() < 0 ? -doubled.longValueExact() : doubled.longValueExact();
    }
}
