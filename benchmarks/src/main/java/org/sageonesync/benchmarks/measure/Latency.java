package org.sageonesync.benchmarks.measure;

import org.sageonesync.benchmarks.load.Arrivals;
import org.sageonesync.benchmarks.load.Event;
import org.sageonesync.benchmarks.load.Kind;
import org.sageonesync.benchmarks.report.Rounds;
import org.sageonesync.benchmarks.report.Section;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long it takes from an event until its outcome is heard, at half of what could be posted. */
public final class Latency {

    private static final double LOAD = 0.5;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Rig rig;
    private final ToDoubleFunction<Kind> most;
    private final Rounds rounds = new Rounds();

    /**
     * @param most documents a second that were posted of a kind
     */
    public Latency(Rig rig, ToDoubleFunction<Kind> most) {
        this.rig = rig;
        this.most = most;
    }

    /** Measures rounds of this length. */
    public Section measure(int count, Duration length) {
        for (int round = 0; round < count; round++) {
            for (Kind kind : Kind.values()) {
                measure(kind, length, round);
            }
            rig.bed().progress("rounds", round + 1, count);
        }
        return new Section(
                "Event to posted",
                "From the time at which an event was to be published until its outcome (SYNCED) was heard from Kafka; limits off, replies after 20 ms (a payment needs two, one after the other). Arrivals are random (Poisson) and do not wait for answers; their rate is half of the measured maximum.",
                rounds.series());
    }

    private void measure(Kind kind, Duration length, int seed) {
        double rate = most.applyAsDouble(kind) * LOAD;
        int count = Math.max(1, (int) (rate * length.toSeconds()));
        if (kind == Kind.PAYMENTS && rig.billing().unpaid() < count) {
            rig.batch(Kind.INVOICES, count);
        }
        double[] millis = millis(rig.billing().next(kind, count), rate, seed);
        String name = kind.label() + ": ";
        rounds.add(name + "arrivals", "events/s", rate);
        rounds.add(name + "p50", "ms", percentile(millis, 50));
        rounds.add(name + "p95", "ms", percentile(millis, 95));
        rounds.add(name + "p99", "ms", percentile(millis, 99));
    }

    private double[] millis(List<Event> events, double rate, int seed) {
        var intended = new HashMap<Event, Long>();
        Arrivals.of(events.size(), rate, seed)
                .play(
                        events,
                        (event, at) -> {
                            intended.put(event, at);
                            rig.publisher().publish(event);
                        });
        rig.outcomes().await(events);
        return intended.entrySet().stream()
                .mapToDouble(one -> rig.outcomes().at(one.getKey()) - one.getValue())
                .map(nanos -> nanos / NANOS_PER_MILLI)
                .toArray();
    }

    /** The least value that so many percent do not exceed. */
    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, Math.ceilDiv(percent * sorted.length, 100) - 1)];
    }
}
