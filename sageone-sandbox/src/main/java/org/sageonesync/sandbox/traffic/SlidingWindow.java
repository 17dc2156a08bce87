package org.sageonesync.sandbox.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Arrivals within the last window, and the most that any window has held. */
final class SlidingWindow {

    private final Deque<Instant> arrivals = new ArrayDeque<>();
    private int peak;

    /** Notes an arrival; how many the window that ends with it holds. */
    int arrive(Instant now, Duration window) {
        var since = now.minus(window);
        while (!arrivals.isEmpty() && !arrivals.getFirst().isAfter(since)) {
            arrivals.removeFirst();
        }
        arrivals.addLast(now);
        peak = Math.max(peak, arrivals.size());
        return arrivals.size();
    }

    int peak() {
        return peak;
    }
}
