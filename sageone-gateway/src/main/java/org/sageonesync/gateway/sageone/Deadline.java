package org.sageonesync.gateway.sageone;

import java.time.Duration;

/**
 * A moment on this process's monotonic clock after which a request must no longer leave, so that a
 * sender that was paused gives up. The line looks at it immediately before the request is written.
 */
@FunctionalInterface
public interface Deadline {

    /** Never passes. */
    Deadline NONE = () -> false;

    /** Tells whether it is too late. */
    boolean hasPassed();

    /** A deadline that begins to run now. */
    static Deadline in(Duration time) {
        return since(System.nanoTime(), time);
    }

    /**
     * A deadline that began to run earlier.
     *
     * @param begin {@link System#nanoTime()} of then
     */
    static Deadline since(long begin, Duration time) {
        long nanos = time.toNanos();
        return () -> System.nanoTime() - begin >= nanos;
    }
}
