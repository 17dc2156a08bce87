package org.sageonesync.invoices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/**
 * Documents as billing systems write them. Each rounds in its own way; some make mistakes. Seeded:
 * the same each time.
 */
final class RandomBills {

    /** How billing comes to its totals. */
    enum Style {
        /** Each line and its tax to the cent. */
        BY_LINE,
        /** The sum of the lines, then its tax. */
        BY_DOCUMENT,
        /** Something is wrong by a rand or more. */
        WRONG
    }

    /**
     * @param style how its totals came about
     * @param isCredit whether all amounts are negative
     */
    record Sample(Bill bill, Style style, boolean isCredit) {}

    private final Random random = new Random(20_261_121);

    Sample next() {
        var style = one(List.of(Style.values()));
        boolean inclusive = random.nextBoolean();
        boolean both = random.nextInt(4) == 0;
        boolean credit = random.nextInt(5) == 0;
        var bill = Bill.invoice();
        var exclusive = BigDecimal.ZERO;
        var tax = BigDecimal.ZERO;
        for (var n = 1 + random.nextInt(6); n > 0; n--) {
            var quantity = quantity(credit);
            var price = price();
            var percent = random.nextInt(3) == 0 ? "0" : "15";
            var discount =
                    random.nextInt(3) == 0 ? one(List.of("5", "10", "33.33", "12.5", "100")) : "0";
            line(bill, quantity, price, percent, inclusive, both);
            bill.on("discountPercent", new BigDecimal(discount));
            var net =
                    quantity.multiply(price)
                            .multiply(new BigDecimal(100).subtract(new BigDecimal(discount)))
                            .movePointLeft(2);
            var rate = new BigDecimal(percent).movePointLeft(2);
            var taxed = net.multiply(rate);
            var lineTax =
                    inclusive
                            ? taxed.divide(BigDecimal.ONE.add(rate), 20, RoundingMode.HALF_UP)
                            : taxed;
            var lineNet = inclusive ? net.subtract(lineTax) : net;
            if (style == Style.BY_LINE) {
                var roundedTax = cents(lineTax);
                lineNet = inclusive ? cents(net).subtract(roundedTax) : cents(lineNet);
                lineTax = roundedTax;
            }
            exclusive = exclusive.add(lineNet);
            tax = tax.add(lineTax);
        }
        totals(bill, cents(exclusive), cents(tax), wrong(style, credit));
        return new Sample(bill, style, credit);
    }

    private static void line(
            Bill bill,
            BigDecimal quantity,
            BigDecimal price,
            String percent,
            boolean inclusive,
            boolean both) {
        var factor = BigDecimal.ONE.add(new BigDecimal(percent).movePointLeft(2));
        var other =
                inclusive
                        ? price.divide(factor, 6, RoundingMode.HALF_UP)
                        : price.multiply(factor).setScale(6, RoundingMode.HALF_UP);
        bill.line(quantity.toPlainString(), "0", percent)
                .on("unitPrice", !inclusive ? price : both ? other : null)
                .on("unitPriceInclusive", inclusive ? price : both ? other : null);
    }

    private static void totals(Bill bill, BigDecimal exclusive, BigDecimal tax, BigDecimal wrong) {
        var net = exclusive.add(wrong);
        bill.totals(net.toPlainString(), tax.toPlainString(), net.add(tax).toPlainString());
    }

    private BigDecimal wrong(Style style, boolean credit) {
        if (style != Style.WRONG) {
            return BigDecimal.ZERO;
        }
        var wrong = new BigDecimal(1 + random.nextInt(500)).add(new BigDecimal("0.37"));
        return credit ? wrong.negate() : wrong;
    }

    private BigDecimal quantity(boolean credit) {
        var quantity =
                switch (random.nextInt(4)) {
                    case 0 -> new BigDecimal(1 + random.nextInt(1_000)).movePointLeft(3);
                    case 1 -> new BigDecimal(1 + random.nextInt(200));
                    default -> BigDecimal.ONE;
                };
        return credit ? quantity.negate() : quantity;
    }

    private BigDecimal price() {
        return switch (random.nextInt(5)) {
            case 0 -> new BigDecimal(1 + random.nextInt(99_999_999)).movePointLeft(6);
            case 1 -> new BigDecimal(1 + random.nextInt(9_999_999)).movePointLeft(4);
            default -> new BigDecimal(1 + random.nextInt(999_999)).movePointLeft(2);
        };
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
