package org.sageonesync.runtime.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Brings the database's schema up to date in the background, so that a service starts while
 * PostgreSQL is unreachable, says so, and recovers by itself.
 *
 * <p>It begins when the application context has started, repeats until it succeeds (waiting 1 s
 * after the first failure, twice as long after each further one, 15 s at most), then publishes
 * {@link DatabaseReady}.
 */
public final class DatabaseMigration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseMigration.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Runnable work;
    private final DatabaseTrouble trouble;
    private final ApplicationEventPublisher events;
    private final StartRefusal refusal;
    private final Pause pause;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile String cause = "The database's schema is not up to date yet.";
    private volatile boolean begun;

    DatabaseMigration(
            Runnable work,
            DatabaseTrouble trouble,
            ApplicationEventPublisher events,
            StartRefusal refusal,
            Pause pause) {
        this.work = work;
        this.trouble = trouble;
        this.events = events;
        this.refusal = refusal;
        this.pause = pause;
    }

    static Runnable work(
            Migrator migrator,
            List<MigrationScripts> scripts,
            Database database,
            List<DatabaseRequirement> requirements) {
        return () -> {
            migrator.apply(scripts);
            requirements.forEach(requirement -> requirement.check(database));
        };
    }

    /**
     * Tells whether the database may be used.
     *
     * @return true from shortly before {@link DatabaseReady} on, for ever
     */
    public boolean isReady() {
        return done.getCount() == 0;
    }

    /**
     * Waits until the database may be used. Not for code that runs while the context starts: the
     * migration begins after that.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void await() throws InterruptedException {
        done.await();
    }

    /** Why the database may not be used yet, in a sentence. */
    String cause() {
        return cause;
    }

    @EventListener(ContextRefreshedEvent.class)
    synchronized void begin() {
        if (!begun) {
            begun = true;
            // No virtual one: it loads classes, as others do at that time, and would wait for a
            // carrier.
            Thread.ofPlatform().daemon().name("database-migration").start(this::untilDone);
        }
    }

    private void untilDone() {
        var wait = FIRST_PAUSE;
        while (!tried() && pause.pauses(wait)) {
            wait = longer(wait);
        }
    }

    private boolean tried() {
        try {
            work.run();
            done.countDown();
            log.info("The database's schema is up to date");
            events.publishEvent(new DatabaseReady());
            return true;
        } catch (UnmetRequirement unmet) {
            cause = String.valueOf(unmet.getMessage());
            refusal.refuse(cause);
            return true;
        } catch (RuntimeException failure) {
            cause = trouble.sentence(failure);
            log.warn("The database's schema could not be brought up to date: {}", cause);
            log.debug("Cause", failure);
            return false;
        }
    }

    private static Duration longer(Duration wait) {
        var twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Waiting between two attempts. */
    @FunctionalInterface
    interface Pause {

        /** Waits; false if the service is being stopped. */
        boolean pauses(Duration length);
    }
}
