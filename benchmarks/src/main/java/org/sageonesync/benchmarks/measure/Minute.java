package org.sageonesync.benchmarks.measure;

import org.sageonesync.benchmarks.load.Kind;
import org.sageonesync.benchmarks.report.Rounds;
import org.sageonesync.benchmarks.report.Section;

import tools.jackson.databind.JsonNode;

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

    /** Measures so many minutes, one after the other; the first after the start is not counted. */
    public Section measure(int minutes) {
        int documents = CALLS * (minutes + 1) + 1;
        rig.batch(Kind.CUSTOMERS, documents);
        List<Instant> all =
                rig.bed().sandbox().arrivals("Customer/Save").stream().sorted().toList();
        List<Instant> arrivals = all.subList(all.size() - documents, all.size());
        var rounds = new Rounds();
        for (int minute = 1; minute <= minutes; minute++) {
            rounds.add("share of the minute that is used", "%", 100.0 * share(arrivals, minute));
        }
        rounds.add("possible at this reply time", "%", 100.0 * possible());
        JsonNode counters = rig.company().counters();
        rounds.add(
                "most calls in any sliding minute",
                "calls",
                counters.path("mostInAMinute").asDouble());
        rounds.add("429s", "", counters.path("tooManyRequests").asDouble());
        return new Section(
                "Use of the minute",
                "Limits on, ten times as fast (100 calls in 6 s), replies after 20 ms, more waiting than fits. A slot is free again one minute after its reply, so that 60/(60 + reply time) is what can be used; the reply time counts tenfold here. Measured is how long after the first of a hundred calls the first of the next hundred arrives.",
                rounds.series());
    }

    /** What would be 1 if the next hundred calls began exactly a minute after these. */
    static double share(List<Instant> arrivals, int minute) {
        Instant first = arrivals.get(CALLS * minute);
        var taken = Duration.between(first, arrivals.get(CALLS * (minute + 1)));
        return (double) WINDOW.toNanos() / taken.toNanos();
    }

    private static double possible() {
        return (double) WINDOW.toMillis() / WINDOW.plus(Duration.ofMillis(20)).toMillis();
    }
}
