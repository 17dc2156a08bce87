package org.sageonesync.benchmarks.measure;

import org.sageonesync.benchmarks.load.Kind;
import org.sageonesync.benchmarks.report.Rounds;
import org.sageonesync.benchmarks.report.Section;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How much of SageOne's minute is used while there is more to post than fits into it. */
public final class Minute {

    /** Tenfold: a minute lasts six seconds. */
    public static final int SCALE = 10;

    private static final int CALLS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(1).dividedBy(SCALE);

    private final Rig rig;

    /**
     * @param rig of a company that has posted nothing yet, under limits
     */
    public Minute(Rig rig) {
        this.rig = rig;
    }

    /** Measures so many minutes, one after the other. */
    public Section measure(int minutes) {
        rig.batch(Kind.CUSTOMERS, CALLS * (minutes + 1));
        List<Instant> arrivals =
                rig.bed().sandbox().arrivals("Customer/Save").stream()
                        .sorted()
                        .toList()
                        .reversed()
                        .subList(0, CALLS * (minutes + 1))
                        .reversed();
        var rounds = new Rounds();
        for (int minute = 0; minute < minutes; minute++) {
            rounds.add("share of the minute that is used", "%", 100.0 * share(arrivals, minute));
        }
        rounds.add("possible at this reply time", "%", 100.0 * possible());
        rounds.add(
                "most calls in any sliding minute",
                "calls",
                rig.company().counters().path("mostInAMinute").asDouble());
        rounds.add("429s", "", rig.company().counters().path("tooManyRequests").asDouble());
        return new Section(
                "Use of the minute",
                "Limits on, ten times as fast (100 calls in 6 s), replies after 20 ms, more waiting than fits. A slot is free again one minute after its reply, so that 60/(60 + reply time) is what can be used.",
                rounds.series());
    }

    private static double share(List<Instant> arrivals, int minute) {
        Instant from = arrivals.getFirst().plus(WINDOW.multipliedBy(minute));
        Instant until = from.plus(WINDOW);
        long count =
                arrivals.stream().filter(at -> !at.isBefore(from) && at.isBefore(until)).count();
        return (double) count / CALLS;
    }

    private static double possible() {
        return (double) WINDOW.toMillis() / WINDOW.plus(Duration.ofMillis(20)).toMillis();
    }
}
