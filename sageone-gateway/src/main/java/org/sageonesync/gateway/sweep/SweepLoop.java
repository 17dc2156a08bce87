package org.sageonesync.gateway.sweep;

import org.sageonesync.gateway.journal.Renewal;
import org.sageonesync.runtime.database.DatabaseReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Goes on with the sweeps that are due, each on a thread of its own. */
@Component
public class SweepLoop implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SweepLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final Sweeps sweeps;
    private final List<SweepWork> works;
    private final SweepSettings settings;
    private final Semaphore alarms = new Semaphore(0);
    private volatile boolean running;

    SweepLoop(Sweeps sweeps, List<SweepWork> works, SweepSettings settings) {
        this.sweeps = sweeps;
        this.works = works;
        this.settings = settings;
    }

    @EventListener(DatabaseReady.class)
    void start() {
        running = true;
        Thread.ofVirtual().name("sweeps").start(this::loop);
    }

    /** Looks for due work at once. */
    public void ring() {
        alarms.release();
    }

    @Override
    public void destroy() {
        running = false;
        alarms.release();
    }

    private void loop() {
        while (running) {
            try {
                sweeps.take(settings.lease()).forEach(this::begin);
            } catch (RuntimeException failure) {
                log.warn("Sweeps could not be looked for: {}", failure.toString());
            }
            awaitAlarm();
        }
    }

    private void begin(Sweep sweep) {
        Thread.ofVirtual().name("sweep-" + sweep.company()).start(() -> run(sweep));
    }

    private void run(Sweep taken) {
        var lease = settings.lease();
        try (var _ = Renewal.of(lease, () -> sweeps.renew(taken, lease))) {
            steps(taken);
        } catch (RuntimeException failure) {
            log.warn("{}: the sweep is interrupted and goes on", taken.company(), failure);
            giveBack(taken, failure);
        }
    }

    private void steps(Sweep taken) {
        var work = work(taken.purpose());
        var sweep = Optional.of(taken);
        while (running && sweep.isPresent()) {
            sweep = after(sweep.get(), work.step(sweep.get()));
        }
        sweep.ifPresent(stopped -> sweeps.pause(stopped, Duration.ZERO, "The gateway stopped."));
    }

    /** Empty: nothing is left to do for now. */
    private Optional<Sweep> after(Sweep sweep, Step step) {
        return switch (step) {
            case Step.On(var next) -> sweeps.save(next);
            case Step.Later(var next, var wait, var why) -> {
                sweeps.pause(next, wait, why);
                yield Optional.empty();
            }
            case Step.Finished(var last, var result) -> {
                sweeps.finish(last, result.toString());
                log.info("{}: {} finished: {}", sweep.company(), words(sweep), result);
                yield Optional.empty();
            }
            case Step.Failed(var why) -> {
                sweeps.fail(sweep, why);
                log.warn("{}: {} failed: {}", sweep.company(), words(sweep), why);
                yield Optional.empty();
            }
        };
    }

    private void giveBack(Sweep sweep, RuntimeException failure) {
        try {
            sweeps.release(sweep, AFTER_FAILURE, failure.getClass().getSimpleName());
        } catch (RuntimeException again) {
            log.warn("{}: its lease must end by itself", sweep.company(), again);
        }
    }

    private SweepWork work(Purpose purpose) {
        return works.stream().filter(it -> it.purpose() == purpose).findFirst().orElseThrow();
    }

    private static String words(Sweep sweep) {
        return sweep.purpose().name().toLowerCase(Locale.ROOT) + " " + sweep.id();
    }

    private void awaitAlarm() {
        try {
            var _ = alarms.tryAcquire(settings.interval().toMillis(), TimeUnit.MILLISECONDS);
            alarms.drainPermits();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
