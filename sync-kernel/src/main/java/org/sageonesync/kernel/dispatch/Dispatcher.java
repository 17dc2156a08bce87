package org.sageonesync.kernel.dispatch;

import org.sageonesync.kernel.catchup.CatchUp;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Brings due records to workers, once what decisions rest on has been read: as many at once as
 * there is room for, each on a virtual thread. It sleeps until a signal, until the next record
 * becomes due or the next pause ends, and looks at a slow pace for what nobody told it of.
 */
final class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int RENEWALS_A_LEASE = 3;
    private static final Duration CANARY_TICK = Duration.ofSeconds(1);

    private final DatabaseMigration migration;
    private final CatchUp catchUp;
    private final Leases leases;
    private final Load load;
    private final Worker<?> worker;
    private final Watch watch;
    private final Wake wake;
    private final DispatchSettings settings;
    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("dispatch-tick-", 0).factory());
    private final ScheduledExecutorService renewals =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("dispatch-renewal-", 0).factory());
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Drain drain;
    private volatile boolean running;
    private volatile boolean begun;

    Dispatcher(
            DatabaseMigration migration,
            CatchUp catchUp,
            Leases leases,
            Load load,
            Worker<?> worker,
            Watch watch,
            Wake wake,
            Drain drain,
            DispatchSettings settings) {
        this.migration = migration;
        this.catchUp = catchUp;
        this.leases = leases;
        this.load = load;
        this.worker = worker;
        this.watch = watch;
        this.wake = wake;
        this.drain = drain;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("dispatcher").start(this::run);
        // Leases must be renewed in time, however long a sweep takes.
        every(
                renewals,
                settings.lease().dividedBy(RENEWALS_A_LEASE),
                () -> leases.renew(load.working()));
        every(ticks, CANARY_TICK, watch::sendCanaries);
        every(ticks, settings.sweep(), watch::sweep);
    }

    private void every(ScheduledExecutorService clock, Duration pace, Runnable task) {
        var _ =
                clock.scheduleWithFixedDelay(
                        () -> guarded(task),
                        pace.toMillis(),
                        pace.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void guarded(Runnable task) {
        if (migration.isReady()) {
            try {
                task.run();
            } catch (RuntimeException failure) {
                log.warn("Will be tried again: {}", failure.getMessage());
            }
        }
    }

    private void run() {
        try (catchUp) {
            migration.await();
            begun = true;
            while (running && !catchUp.isReached()) {
                wake.await(CatchUp.PACE);
            }
            while (running) {
                wake.await(round());
            }
            drain.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            renewals.shutdown();
            ended.complete(null);
        }
    }

    /** Starts what there is room for; how long to sleep then. */
    private Duration round() {
        try {
            var room = load.room();
            if (room.most() > 0) {
                var items = leases.take(room.rooms(), room.most());
                load.begin(items);
                items.forEach(
                        item ->
                                Thread.ofVirtual()
                                        .name("sync-", item.fence())
                                        .start(() -> work(item)));
            }
            return sleep();
        } catch (DataAccessException trouble) {
            log.warn("The database is not available: {}", trouble.getMessage());
            return settings.poll();
        } catch (RuntimeException defect) {
            // This thread must go on: without it nothing is posted.
            log.error("Due records could not be taken; tried again", defect);
            return settings.poll();
        }
    }

    private Duration sleep() {
        return Stream.of(Optional.of(settings.poll()), leases.nextDueIn(), load.nextPauseEndsIn())
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .orElse(settings.poll());
    }

    private void work(WorkItem item) {
        try {
            worker.work(item);
        } catch (RuntimeException failure) {
            // The lease passes on and the record is looked at again.
            log.warn("record={} Not settled: {}", item.key(), failure.getMessage());
        } finally {
            load.end(item);
            wake.signal();
        }
    }

    /** Nothing more is leased; what is in flight goes on, see {@link Drain}. */
    @Override
    public void stop() {
        running = false;
        ticks.shutdown();
        wake.signal();
    }

    @Override
    public void stop(Runnable whenEnded) {
        stop();
        if (begun) {
            var _ = ended.thenRun(whenEnded);
        } else {
            whenEnded.run();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
