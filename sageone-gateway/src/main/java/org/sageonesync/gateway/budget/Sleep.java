package org.sageonesync.gateway.budget;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A sleep that somebody else can end; an end that comes before the sleep is not lost. */
final class Sleep {

    private final Semaphore ends = new Semaphore(0);

    void sleep(Duration atMost) {
        try {
            if (ends.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                ends.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void interrupt() {
        ends.release();
    }
}
