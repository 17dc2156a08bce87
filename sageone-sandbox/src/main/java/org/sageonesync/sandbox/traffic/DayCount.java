package org.sageonesync.sandbox.traffic;

import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;
import org.sageonesync.sandbox.switches.Switches;
import org.sageonesync.sandbox.time.TimeScale;

import java.time.Duration;
import java.time.Instant;

/** Calls of one company in the current day; the day is scaled like every other window. */
final class DayCount {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration JOHANNESBURG = Duration.ofHours(2);

    private long day = Long.MIN_VALUE;
    private int count;

    Verdict arrive(Instant now, TimeScale scale, Switches switches, long companyId) {
        long length = scale.real(DAY).toMillis();
        boolean south = switches.position(companyId, Switch.DAY_BOUNDARY) == Position.JOHANNESBURG;
        long local = now.toEpochMilli() + (south ? scale.real(JOHANNESBURG).toMillis() : 0);
        long today = Math.floorDiv(local, length);
        count = today == day ? count + 1 : 1;
        day = today;
        return count > limit(switches.position(companyId, Switch.DAY_LIMIT))
                ? new Verdict.OverDay(Duration.ofMillis(length - Math.floorMod(local, length)))
                : new Verdict.Within();
    }

    int count() {
        return count;
    }

    private static int limit(Position position) {
        return switch (position) {
            case PER_DAY_5000 -> 5000;
            case PER_DAY_2500 -> 2500;
            default -> Integer.MAX_VALUE;
        };
    }
}
