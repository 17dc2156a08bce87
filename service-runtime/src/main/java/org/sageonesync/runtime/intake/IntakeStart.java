package org.sageonesync.runtime.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.Lifecycle;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Starts the consumers once Kafka answers, the topics are there and the database may be used. */
final class IntakeStart implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(IntakeStart.class);

    private final Preparation preparation;
    private final Lifecycle consumers;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean begun;

    IntakeStart(Preparation preparation, Lifecycle consumers, Duration pause) {
        this.preparation = preparation;
        this.consumers = consumers;
        this.pause = pause;
    }

    /** Returns when what the consumers need is there. */
    @FunctionalInterface
    interface Preparation {
        void await() throws ExecutionException, InterruptedException;
    }

    @EventListener(ContextRefreshedEvent.class)
    synchronized void begin() {
        if (!begun) {
            begun = true;
            // No virtual one: it loads classes, as others do at that time, and would wait for a
            // carrier.
            Thread.ofPlatform().daemon().name("intake-start").start(this::run);
        }
    }

    @Override
    public void destroy() {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!isStarted()) {
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever fails is tried again: a service whose consumers do not run takes nothing in. */
    private boolean isStarted() throws InterruptedException {
        try {
            preparation.await();
            consumers.start();
            return true;
        } catch (ExecutionException | RuntimeException failure) {
            log.warn("The consumers cannot be started yet: {}", failure.getMessage());
            log.debug("Cause", failure);
            return false;
        }
    }
}
