package org.sageonesync.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in the company's currency, exact to the cent: always two decimals, at most 15 digits
 * before them. An amount with a fraction of a cent is refused, never rounded.
 */
public record Money(@JsonValue BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final int CENTS = 2;
    private static final int MOST_WHOLE_DIGITS = 15;

    /**
     * @throws IllegalArgumentException if the amount has a fraction of a cent or too many digits
     */
    @JsonCreator
    public Money {
        if (amount.stripTrailingZeros().scale() > CENTS) {
            throw new IllegalArgumentException("must have at most two decimals");
        }
        // Before the scale is set, which of 1e999999999 would take all memory.
        if ((long) amount.precision() - amount.scale() > MOST_WHOLE_DIGITS) {
            throw new IllegalArgumentException(
                    "must have at most 15 digits before the decimal point");
        }
        amount = amount.setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
