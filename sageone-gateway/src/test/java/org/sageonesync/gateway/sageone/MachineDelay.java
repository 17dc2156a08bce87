package org.sageonesync.gateway.sageone;

import org.sageonesync.runtime.database.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How late this machine is, now and then, for what the gateway must do to use a slot that has come
 * free: wake up and ask the database.
 */
final class MachineDelay implements AutoCloseable {

    private static final Duration NOW_AND_THEN = Duration.ofMillis(40);

    private final Database database;
    private final CountDownLatch end = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Late> seen = new ConcurrentLinkedQueue<>();

    private record Late(Instant at, long nanos) {}

    MachineDelay(Database database) {
        this.database = database;
        Thread.ofVirtual().start(this::measure);
    }

    Duration average(Instant from, Instant to) {
        double nanos =
                seen.stream()
                        .filter(late -> late.at().isAfter(from) && late.at().isBefore(to))
                        .mapToLong(Late::nanos)
                        .average()
                        .orElseThrow();
        return Duration.ofNanos(Math.round(nanos));
    }

    @Override
    public void close() {
        end.countDown();
    }

    private void measure() {
        try {
            long due = System.nanoTime() + NOW_AND_THEN.toNanos();
            while (!end.await(due - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                database.sql(
                                "update clock.step set length = length where clock_timestamp() < now()")
                        .update();
                seen.add(new Late(Instant.now(), System.nanoTime() - due));
                due = System.nanoTime() + NOW_AND_THEN.toNanos();
            }
        } catch (InterruptedException interrupt) {
            throw new AssertionError(interrupt);
        }
    }
}
