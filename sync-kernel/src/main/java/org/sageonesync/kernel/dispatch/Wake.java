package org.sageonesync.kernel.dispatch;

import org.sageonesync.kernel.record.WorkSignal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waiting that a signal ends at once; a signal given while nobody waits is kept. */
final class Wake implements WorkSignal {

    private final Semaphore signals = new Semaphore(0);

    @Override
    public void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /** Waits for a signal, or so long. */
    void await(Duration most) throws InterruptedException {
        if (signals.tryAcquire(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }
}
