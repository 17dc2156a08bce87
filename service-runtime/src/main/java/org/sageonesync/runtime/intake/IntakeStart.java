package org.sageonesync.runtime.intake;

import org.sageonesync.runtime.database.DatabaseMigration;
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
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final TopicCreation topics;
    private final DatabaseMigration database;
    private final Lifecycle consumers;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean begun;

    IntakeStart(TopicCreation topics, DatabaseMigration database, Lifecycle consumers) {
        this.topics = topics;
        this.database = database;
        this.consumers = consumers;
    }

    @EventListener(ContextRefreshedEvent.class)
    synchronized void begin() {
        if (!begun) {
            begun = true;
            Thread.ofVirtual().name("intake-start").start(this::run);
        }
    }

    @Override
    public void destroy() {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!isStarted()) {
                if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
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
            topics.createMissing();
            database.await();
            consumers.start();
            return true;
        } catch (ExecutionException | RuntimeException failure) {
            log.warn("The consumers cannot be started yet: {}", failure.getMessage());
            log.debug("Cause", failure);
            return false;
        }
    }
}
