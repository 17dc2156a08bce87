package org.sageonesync.localstack.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Notices that something has not moved for a while: first soon, then from time to time. */
final class Standstill {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration THEN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant next;
    private long last = -1;

    Standstill(InstantSource clock) {
        this.clock = clock;
        this.next = clock.instant().plus(SOON);
    }

    /** Whether it is time to say something of it. */
    boolean isDue(long position) {
        var now = clock.instant();
        if (position != last) {
            last = position;
            next = now.plus(SOON);
        } else if (!now.isBefore(next)) {
            next = now.plus(THEN);
            return true;
        }
        return false;
    }
}
