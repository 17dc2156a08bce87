package org.sageonesync.contracts.period;

import java.math.BigDecimal;

/**
 * So many records, and what they come to.
 *
 * @param amount inclusive of tax, two decimals, each in its document's own currency; credit notes
 *     count as positive amounts of their own entity
 */
public record Tally(long records, BigDecimal amount) {

    public static final Tally NONE = new Tally(0, new BigDecimal("0.00"));

    public Tally plus(Tally other) {
        return new Tally(records + other.records, amount.add(other.amount));
    }
}
