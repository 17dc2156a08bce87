package org.sageonesync.gateway.budget;

import java.time.Duration;
import java.util.List;

/**
 * When a company's slots come free, as the database last said.
 *
 * @param asOf {@link System#nanoTime()} of that answer
 * @param freeIn the soonest first
 */
record Upcoming(long asOf, List<Duration> freeIn) {

    private static final Duration WHEN_NOTHING_IS_KNOWN = Duration.ofMillis(200);

    /** Until the slot at a position of the order is free; zero if it is free now. */
    Duration until(int position, long now) {
        if (freeIn.isEmpty()) {
            return WHEN_NOTHING_IS_KNOWN;
        }
        var left = freeIn.get(Math.min(position, freeIn.size() - 1)).minusNanos(now - asOf);
        return left.isNegative() ? Duration.ZERO : left;
    }

    long free(long now) {
        return freeIn.stream().filter(left -> left.toNanos() <= now - asOf).count();
    }
}
