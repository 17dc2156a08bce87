package org.sageonesync.gateway.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Renews a lease until it is closed, so that a lease ends by itself only when its holder has died,
 * and not because what is done under it (a long list to read) takes long.
 */
public final class Renewal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Renewal.class);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Runnable renew;
    private final Duration pause;

    private Renewal(Runnable renew, Duration pause) {
        this.renew = renew;
        this.pause = pause;
    }

    /**
     * Begins.
     *
     * @param lease its length; it is renewed three times as often
     */
    public static Renewal of(Duration lease, Runnable renew) {
        var renewal = new Renewal(renew, lease.dividedBy(3));
        Thread.ofVirtual().name("lease-renewal").start(renewal::untilClosed);
        return renewal;
    }

    @Override
    public void close() {
        over.countDown();
    }

    private void untilClosed() {
        try {
            while (!over.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                once();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            renew.run();
        } catch (RuntimeException failure) {
            log.warn("A lease could not be renewed and is tried again: {}", failure.toString());
        }
    }
}
