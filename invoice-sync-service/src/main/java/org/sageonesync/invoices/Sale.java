package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.billing.InvoiceLine;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The figures of a billing line on the side of the books where its document stands. The sign is the
 * quantity's: billing may write a credit as a negative quantity or as a negative price.
 *
 * @param exclusive price of one, exclusive of tax; this or {@code inclusive} or both
 * @param discountPercent 0 to 100
 * @param rate of the tax type, such as 0.15
 */
record Sale(
        BigDecimal quantity,
        @Nullable BigDecimal exclusive,
        @Nullable BigDecimal inclusive,
        BigDecimal discountPercent,
        BigDecimal rate) {

    private static final int PERCENT = 2;

    /**
     * @param side where the document stands: -1 turns the line round
     * @param percent of the tax type, such as 15
     */
    static Sale of(InvoiceLine line, int side, BigDecimal percent) {
        var discount = line.discountPercent();
        boolean turned = isPriceNegative(line);
        return new Sale(
                signed(quantity(line), side),
                turned ? negated(line.unitPrice()) : line.unitPrice(),
                turned ? negated(line.unitPriceInclusive()) : line.unitPriceInclusive(),
                discount == null ? BigDecimal.ZERO : discount,
                percent.movePointLeft(PERCENT));
    }

    /** The line's quantity as it is if its price is positive. */
    static BigDecimal quantity(InvoiceLine line) {
        return isPriceNegative(line) ? line.quantity().negate() : line.quantity();
    }

    private static boolean isPriceNegative(InvoiceLine line) {
        return Stream.of(line.unitPrice(), line.unitPriceInclusive())
                        .filter(Objects::nonNull)
                        .mapToInt(BigDecimal::signum)
                        .filter(sign -> sign != 0)
                        .findFirst()
                        .orElse(1)
                < 0;
    }

    private static BigDecimal signed(BigDecimal amount, int side) {
        return side < 0 ? amount.negate() : amount;
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal price) {
        return price == null ? null : price.negate();
    }

    /** The price that includes tax, or the one that does not; null if billing does not state it. */
    @Nullable BigDecimal price(boolean withTax) {
        return withTax ? inclusive : exclusive;
    }

    /** What the discount leaves, such as 0.9. */
    BigDecimal kept() {
        return BigDecimal.ONE.subtract(discountPercent.movePointLeft(PERCENT));
    }

    /** What a price is multiplied by to include tax, such as 1.15. */
    BigDecimal factor() {
        return BigDecimal.ONE.add(rate);
    }
}
