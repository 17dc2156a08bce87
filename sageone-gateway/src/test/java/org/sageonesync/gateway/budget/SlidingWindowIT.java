package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.CompletableFuture.runAsync;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Two replicas, a network whose delay is anything up to a third of the window, callers that always
 * want more: no sliding window of arrivals may hold more than the limit.
 */
class SlidingWindowIT {

    private static final int LIMIT = 20;
    private static final Duration WINDOW = Duration.ofMillis(600);
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final int MOST_DELAY_MILLIS = 200;
    private static final int CALLERS = 12;

    private final Database database =
            TestPostgres.freshDatabase().migrated("classpath:db/migration");
    private final ConcurrentLinkedQueue<Long> arrivals = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(7);

    @Test
    void noSlidingWindowOfArrivalsHoldsMoreThanTheLimit() {
        long end = System.nanoTime() + TIME.toNanos();
        var replicas = List.of(replica(), replica());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            replicas.stream()
                                    .flatMap(budget -> Stream.generate(() -> budget).limit(CALLERS))
                                    .map(budget -> runAsync(() -> call(budget, end), callers))
                                    .toArray(CompletableFuture<?>[]::new))
                    .join();
        }

        assertThat(mostInAnyWindow()).isLessThanOrEqualTo(LIMIT);
        assertThat(arrivals).hasSizeGreaterThan(3 * LIMIT);
    }

    private void call(Budget budget, long end) {
        while (System.nanoTime() < end) {
            switch (budget.admit(TestBudget.ask(Lane.LIVE))) {
                case Admission.Admitted(var slot) -> exchange(budget, slot);
                case Admission.OutOfBudget(var retryAfter) -> delay(retryAfter);
                case Admission.Stopped stopped -> throw new AssertionError(stopped);
                case Admission.Reserved reserved -> throw new AssertionError(reserved);
            }
        }
    }

    private void exchange(Budget budget, Slot slot) {
        delay(jitter());
        arrivals.add(System.nanoTime());
        delay(jitter());
        budget.replied(slot);
    }

    private Duration jitter() {
        return Duration.ofMillis(random.nextInt(MOST_DELAY_MILLIS));
    }

    private static void delay(Duration time) {
        var later = CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture.runAsync(() -> {}, later).join();
    }

    private long mostInAnyWindow() {
        var sorted = arrivals.stream().sorted().toList();
        return sorted.stream()
                .mapToLong(
                        first ->
                                sorted.stream()
                                        .filter(at -> at >= first && at - first < WINDOW.toNanos())
                                        .count())
                .max()
                .orElse(0);
    }

    private Budget replica() {
        var base = TestBudget.settings(LIMIT, WINDOW, Duration.ZERO);
        var settings =
                new BudgetSettings(
                        LIMIT,
                        0,
                        WINDOW,
                        19,
                        base.queueWait(),
                        new BudgetSettings.Queue(50, 50, 50),
                        Duration.ZERO,
                        base.clockTolerance(),
                        base.block(),
                        false,
                        base.loginBlock(),
                        base.loginWindow(),
                        base.failedLogins(),
                        base.dayLimit(),
                        base.dayReservePercent(),
                        base.dayZone());
        var guards = new Guards(database, settings, System::nanoTime);
        var table = new SlotTable(database, settings, Duration.ofSeconds(10), System::nanoTime);
        return new Budget(
                new ClockGuard(table, settings, System::nanoTime),
                guards,
                TestBudget.days(database),
                settings,
                new BudgetMetrics(new SimpleMeterRegistry(), settings),
                System::nanoTime);
    }
}
