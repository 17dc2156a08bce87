package org.sageonesync.kernel.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.RecordState;

import java.time.Duration;
import java.util.Locale;

/**
 * {@code sageonesync.sync.attempts} (counter by entity, state and change) and {@code
 * sageonesync.sync.event.to.posted} (timer from the intake of a version until the books show it).
 */
final class DispatchMetrics {

    private static final double NANOS = 1e9;

    private final MeterRegistry meters;

    DispatchMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void attempted(WorkItem item, Settlement settlement) {
        var entity = item.key().entity().wireName();
        Counter.builder("sageonesync.sync.attempts")
                .description("Attempts to settle a record, by what came of them")
                .tag("entity", entity)
                .tag("state", settlement.state().name())
                .tag("change", name(settlement.change()))
                .register(meters)
                .increment();
        if (hasPosted(settlement)) {
            Timer.builder("sageonesync.sync.event.to.posted")
                    .description("From the intake of a version until the books show it")
                    .tag("entity", entity)
                    .publishPercentileHistogram()
                    .register(meters)
                    .record(Duration.ofNanos((long) (item.age() * NANOS)));
        }
    }

    private static boolean hasPosted(Settlement settlement) {
        return settlement.state() == RecordState.SYNCED && settlement.change() != Change.NONE;
    }

    private static String name(@org.jspecify.annotations.Nullable Change change) {
        return change == null ? "" : change.name().toLowerCase(Locale.ROOT);
    }
}
