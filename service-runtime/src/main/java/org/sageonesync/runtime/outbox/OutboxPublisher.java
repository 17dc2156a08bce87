package org.sageonesync.runtime.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.sageonesync.runtime.database.DatabaseReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Publishes the outbox: in id order, a page at a time, deleting a page when the broker has
 * acknowledged all of it. What comes after a quiet time goes at once; what follows within the pause
 * goes together, which spares a round of statements here and in every consumer. While Kafka or
 * PostgreSQL is away it waits and tries again.
 */
final class OutboxPublisher implements Outbox, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);

    private final OutboxStore store;
    private final OutboxPage page;
    private final OutboxSettings settings;
    private final Counter published;
    private final Semaphore signals = new Semaphore(0);
    private final Semaphore stops = new Semaphore(0);
    private volatile long pending;
    private volatile boolean running;
    private volatile boolean inTrouble;
    private @Nullable Thread thread;

    OutboxPublisher(
            OutboxStore store, OutboxPage page, OutboxSettings settings, MeterRegistry meters) {
        this.store = store;
        this.page = page;
        this.settings = settings;
        this.published =
                Counter.builder("sageonesync.outbox.published")
                        .description("Messages that Kafka has acknowledged")
                        .register(meters);
        Gauge.builder("sageonesync.outbox.pending", () -> pending)
                .description("Messages that wait for Kafka, of all replicas")
                .register(meters);
    }

    @Override
    public void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    @EventListener(DatabaseReady.class)
    synchronized void begin() {
        if (running && thread == null) {
            thread = Thread.ofVirtual().name("outbox").start(this::publishUntilStopped);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stops.release();
        signals.release();
        joined();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server and the consumers, so that their last messages still go out. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void publishUntilStopped() {
        while (running) {
            if (attempt()) {
                pause();
            }
            awaitSignal();
        }
        attempt();
        giveUpTheLease();
    }

    /** Whether anything was published. */
    private boolean attempt() {
        try {
            int first = publishPage();
            int last = first;
            while (last == OutboxStore.PAGE) {
                last = publishPage();
            }
            // A page that was not full was the rest; none at all may be another replica's.
            pending = last > 0 ? 0 : store.pending();
            recovered();
            return first > 0;
        } catch (RuntimeException failure) {
            troubled(failure);
            return false;
        }
    }

    private int publishPage() {
        var begun = System.nanoTime();
        var messages = store.next(settings.lease());
        if (!messages.isEmpty()) {
            page.send(messages, begun, settings.delivery());
            store.delete(messages);
            published.increment(messages.size());
        }
        return messages.size();
    }

    /** Ends at once when the service stops. */
    private void pause() {
        try {
            if (stops.tryAcquire(settings.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                log.trace("Stopping");
            }
        } catch (InterruptedException _) {
            running = false;
        }
    }

    private void awaitSignal() {
        try {
            if (signals.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                signals.drainPermits();
            }
        } catch (InterruptedException _) {
            running = false;
        }
    }

    private void troubled(RuntimeException failure) {
        if (!inTrouble) {
            log.warn("The outbox cannot be published, it is tried again: {}", failure.getMessage());
        }
        log.debug("Cause", failure);
        inTrouble = true;
        try {
            pending = store.pending();
        } catch (RuntimeException uncounted) {
            log.debug("The outbox cannot be counted either", uncounted);
        }
    }

    private void recovered() {
        if (inTrouble) {
            log.info("The outbox is being published again");
        }
        inTrouble = false;
    }

    private void giveUpTheLease() {
        try {
            store.release();
        } catch (RuntimeException failure) {
            log.debug("The lease ends by itself", failure);
        }
    }

    private synchronized void joined() {
        try {
            if (thread != null) {
                thread.join(settings.delivery());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
