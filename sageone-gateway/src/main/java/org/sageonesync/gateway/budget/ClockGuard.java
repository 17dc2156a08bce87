package org.sageonesync.gateway.budget;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Slots that are not believed when the database's clock has moved: slots come free by that clock,
 * so if it jumps ahead, a minute's calls could leave twice. The clock is compared with this
 * process's monotonic one at each answer; after a move, nothing leaves for one window.
 *
 * <p>An answer tells the database's time somewhere between asking and hearing, so a slow answer
 * widens what is known and never looks like a jump. Only the move since the answer before counts:
 * two good clocks drift apart slowly.
 */
final class ClockGuard implements Slots {

    private static final Logger log = LoggerFactory.getLogger(ClockGuard.class);

    private final Slots slots;
    private final BudgetSettings settings;
    private final LongSupplier ticker;
    private Bounds known = new Bounds(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);
    private long frozenUntil;

    ClockGuard(Slots slots, BudgetSettings settings, LongSupplier ticker) {
        this.slots = slots;
        this.settings = settings;
        this.ticker = ticker;
        this.frozenUntil = ticker.getAsLong();
    }

    @Override
    public Taking take(Ask.Claim claim, int wanted) {
        var frozen = frozenFor();
        if (frozen.isPositive()) {
            return new Taking.Taken(List.of(), List.of(frozen), Instant.EPOCH);
        }
        long asked = ticker.getAsLong();
        var taking = slots.take(claim, wanted);
        observe(asked, taking.clock(), ticker.getAsLong());
        return frozenFor().isPositive() ? withheld(taking) : taking;
    }

    @Override
    public void replied(Slot slot) {
        slots.replied(slot);
    }

    @Override
    public void unused(Slot slot) {
        slots.unused(slot);
    }

    /** What was just taken by the moved clock stays taken for a window. */
    private Taking withheld(Taking taking) {
        if (taking instanceof Taking.Taken taken) {
            taken.slots().forEach(slots::replied);
        }
        return new Taking.Taken(List.of(), List.of(frozenFor()), taking.clock());
    }

    private synchronized Duration frozenFor() {
        return Duration.ofNanos(frozenUntil - ticker.getAsLong());
    }

    private synchronized void observe(long asked, Instant clock, long heard) {
        long time = clock.getEpochSecond() * 1_000_000_000L + clock.getNano();
        var now = new Bounds(time - heard, time - asked);
        if (now.isApartFrom(known, settings.clockTolerance())) {
            frozenUntil = ticker.getAsLong() + settings.window().toNanos();
            log.warn("The database's clock has moved; no call leaves for {}", settings.window());
        }
        known = now;
    }

    /** Between which two values the difference of the clocks lies, in nanoseconds. */
    private record Bounds(long low, long high) {

        boolean isApartFrom(Bounds other, Duration tolerance) {
            long most = tolerance.toNanos();
            return low - other.high > most || other.low - high > most;
        }
    }
}
