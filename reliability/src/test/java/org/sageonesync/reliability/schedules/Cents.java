package org.sageonesync.reliability.schedules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whole cents. */
final class Cents {

    private static final int DECIMALS = 2;
    private static final long RATE = 15;
    private static final long HUNDRED = 100;

    private Cents() {}

    /** 15 %, rounded half up. */
    static long tax(long exclusive) {
        return (exclusive * RATE + HUNDRED / 2) / HUNDRED;
    }

    /** The greatest amount that comes to no more than this with its tax. */
    static long exclusiveWithin(long total) {
        return total * HUNDRED / (HUNDRED + RATE) - 1;
    }

    static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, DECIMALS);
    }

    static long of(BigDecimal money) {
        return money.setScale(DECIMALS, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }
}
