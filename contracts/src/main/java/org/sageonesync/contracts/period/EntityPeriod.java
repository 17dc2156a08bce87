package org.sageonesync.contracts.period;

import org.sageonesync.contracts.Entity;

import java.util.List;

/**
 * The month's records of one entity. Each of them is counted in {@code billed} and in exactly one
 * of {@code inBooks}, {@code leftOut} and {@code open}, and so is its amount.
 *
 * <p>A record that billing has deleted is not counted once it is out of the books; until then it is
 * open. A record without a date, such as a customer, belongs to no month; but one of which nothing
 * could be read may belong to any, and is open in each.
 *
 * @param billed what billing has
 * @param inBooks what the books show as billing has it
 * @param leftOut what does not belong in the books
 * @param open what is neither; the greatest amounts first
 * @param withoutAmount how many of {@code billed} have an amount that is not known, and are counted
 *     with none
 */
public record EntityPeriod(
        Entity entity,
        Tally billed,
        Tally inBooks,
        List<Why> leftOut,
        List<Why> open,
        long withoutAmount) {

    public EntityPeriod {
        leftOut = List.copyOf(leftOut);
        open = List.copyOf(open);
    }
}
