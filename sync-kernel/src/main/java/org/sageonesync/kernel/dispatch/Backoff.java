package org.sageonesync.kernel.dispatch;

import java.time.Duration;

/** How long to wait where nobody says so. */
final class Backoff {

    /** Until the journal has settled an earlier posting. */
    static final Duration UNDECIDED = Duration.ofSeconds(15);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private Backoff() {}

    /** 1 s after the first failure, twice as long after each further one, 30 s at most. */
    static Duration after(int failures) {
        var doubled = Duration.ofSeconds(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
