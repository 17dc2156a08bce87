package org.sageonesync.localstack.trial;

import org.sageonesync.localstack.checker.Findings;
import org.sageonesync.localstack.checker.Table;
import org.sageonesync.localstack.documents.Calls;
import org.sageonesync.localstack.options.Trial;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.scenario.Call;
import org.sageonesync.localstack.scenario.Told;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the figures of a trial together.
 *
 * @param again the command that does the same once more
 * @param balancesThatDiffer customers that do not owe in SageOne what billing says
 * @param started how long it took until everything was ready
 * @param all how long everything took
 */
public record TrialSummary(
        Trial trial,
        String again,
        Sample sample,
        Findings findings,
        int balancesThatDiffer,
        Duration started,
        Duration all) {

    private static final int CALLS_A_MINUTE = 100;

    public TrialFigures of(Course course) {
        TrialFigures unjudged = figures(course, List.of());
        return figures(course, Judge.faults(unjudged));
    }

    private TrialFigures figures(Course course, List<String> faults) {
        return new TrialFigures(
                faults.isEmpty(),
                faults,
                trial instanceof Trial.Chaos ? "chaos" : "rolling",
                again,
                events(course),
                course.told().states(),
                findings.differences(),
                findings.amount(),
                balancesThatDiffer,
                documents(course.told()),
                calls(course.told()),
                processes(course.outages()),
                new TrialFigures.Seconds(
                        seconds(started),
                        seconds(course.lasted()),
                        seconds(course.settled()),
                        seconds(all)));
    }

    private TrialFigures.Events events(Course course) {
        return new TrialFigures.Events(
                course.publishedBefore(),
                course.published(),
                course.repeated(),
                course.told().published(),
                course.deadLetterOrigins(),
                sample.deadLetters() + course.garbled(),
                course.told().deadLetters() - course.deadLetterOrigins());
    }

    private TrialFigures.Documents documents(Told told) {
        long inBooks =
                Stream.of(Table.CUSTOMERS, Table.INVOICES, Table.CREDIT_NOTES, Table.RECEIPTS)
                        .mapToLong(table -> told.books().of(table).size())
                        .sum();
        Calls wanted = sample.calls();
        return new TrialFigures.Documents(
                inBooks + told.traffic().carriedOut(Call.Kind.RECEIPT_DELETE),
                wanted.creates() + wanted.reversals(),
                told.traffic().refusedSaves());
    }

    private TrialFigures.Calls calls(Told told) {
        return new TrialFigures.Calls(
                told.traffic().byKind(),
                told.traffic().total(),
                sample.calls().due()
                        + told.traffic().of(Call.Kind.CALCULATE)
                        + told.traffic().of(Call.Kind.REFERENCE_DATA),
                CALLS_A_MINUTE,
                told.counters().path("mostInAMinute").asInt(),
                told.counters().path("tooManyRequests").asLong());
    }

    private static List<TrialFigures.Outages> processes(List<Outage> outages) {
        return outages.stream()
                .collect(Collectors.groupingBy(Outage::process, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(TrialSummary::process)
                .toList();
    }

    private static TrialFigures.Outages process(List<Outage> outages) {
        return new TrialFigures.Outages(
                outages.getFirst().process(),
                outages.size(),
                (int) outages.stream().filter(one -> !one.inGrace()).count(),
                longest(outages, Outage::drained),
                outages.stream().mapToDouble(one -> seconds(one.away())).average().orElse(0),
                longest(outages, Outage::away));
    }

    private static double longest(List<Outage> outages, Function<Outage, Duration> time) {
        return outages.stream().mapToDouble(one -> seconds(time.apply(one))).max().orElse(0);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
