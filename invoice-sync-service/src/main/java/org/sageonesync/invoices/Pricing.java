package org.sageonesync.invoices;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where a document takes its unit prices from. Billing may state a price exclusive of tax,
 * inclusive of it, or both; the document needs one of them, of at most four decimals.
 */
enum Pricing {
    /** The price that billing states in the document's way, else derived from the other. */
    STATED {
        @Override
        BigDecimal unitPrice(Sale sale, boolean inclusive) {
            var own = sale.price(inclusive);
            return own == null ? derived(sale, inclusive) : plain(rounded(own));
        }
    },
    /** Derived from the other price, of which the stated one may be a rounding. */
    DERIVED {
        @Override
        BigDecimal unitPrice(Sale sale, boolean inclusive) {
            return sale.price(!inclusive) == null
                    ? STATED.unitPrice(sale, inclusive)
                    : derived(sale, inclusive);
        }
    };

    private static final int MOST_DECIMALS = 4;
    private static final int CENTS = 2;

    /** At most four decimals. */
    abstract BigDecimal unitPrice(Sale sale, boolean inclusive);

    /** Two decimals where they come back to the same cents, else four. */
    private static BigDecimal derived(Sale sale, boolean inclusive) {
        var other = sale.price(!inclusive);
        if (other == null) {
            throw new IllegalStateException("The schema asks for one of the two prices");
        }
        var cents = derived(other, sale, inclusive, CENTS);
        var comesBack =
                Sums.ofLine(inclusive, sale, cents)
                        .areThoseOf(Sums.ofLine(!inclusive, sale, other));
        return plain(comesBack ? cents : derived(other, sale, inclusive, MOST_DECIMALS));
    }

    private static BigDecimal derived(
            BigDecimal other, Sale sale, boolean inclusive, int decimals) {
        return inclusive
                ? other.multiply(sale.factor()).setScale(decimals, RoundingMode.HALF_UP)
                : other.divide(sale.factor(), decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal price) {
        return price.scale() > MOST_DECIMALS
                ? price.setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                : price;
    }

    /** Equal numbers become equal text, so that an unchanged document is recognised. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
