package org.sageonesync.localstack.report;

import org.jspecify.annotations.Nullable;
import org.sageonesync.localstack.checker.Closing;
import org.sageonesync.localstack.checker.Findings;
import org.sageonesync.localstack.checker.Table;
import org.sageonesync.localstack.documents.Calls;
import org.sageonesync.localstack.options.Limits;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.scenario.Call;
import org.sageonesync.localstack.scenario.Told;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts the figures of a run together.
 *
 * @param startUp how long each process took until it was ready
 * @param memory resident memory of each process at the end, in KiB
 */
public record Summary(
        Limits limits, Sample sample, Map<String, Duration> startUp, Map<String, Long> memory) {

    /** SageOne's own. */
    private static final int CALLS_A_MINUTE = 100;

    /**
     * Invoices, and credit notes, are calculated before they are stored until three of them are in
     * the books; beside the third, seven others may be under way.
     */
    private static final int MOST_CALCULATES = 2 * (3 + 7);

    /**
     * @param findings of all checks
     * @param closing both sides of each month, and balances
     * @param started how long it took until all was ready
     * @param all how long everything took
     */
    public Figures of(
            Told told, Findings findings, Closing closing, Duration started, Duration all) {
        Figures.Events events =
                new Figures.Events(told.published(), told.deadLetters(), sample.deadLetters());
        Figures.Calls calls = calls(told);
        Figures.Limit limit = limit(told);
        return new Figures(
                isOk(findings, events, calls, limit),
                limits.name().toLowerCase(Locale.ROOT),
                events,
                told.states(),
                inSageOne(told),
                findings.differences(),
                findings.amount(),
                closing.months(),
                closing.balances().size(),
                calls,
                limit,
                processes(),
                new Figures.Seconds(seconds(started), seconds(told.firstExport()), seconds(all)),
                findings.specialCases());
    }

    private static boolean isOk(
            Findings findings, Figures.Events events, Figures.Calls calls, Figures.Limit limit) {
        return findings.differences().isEmpty()
                && findings.amount().signum() == 0
                && events.deadLetters() == events.deadLettersExpected()
                && calls.spent() == calls.due()
                && calls.calculates() <= MOST_CALCULATES
                && limit.tooManyRequests() == 0
                && limit.mostInAnyMinute() <= limit.allowedAMinute();
    }

    private static Map<String, Integer> inSageOne(Told told) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("customers", told.books().of(Table.CUSTOMERS).size());
        counts.put("invoices", told.books().of(Table.INVOICES).size());
        counts.put("credit notes", told.books().of(Table.CREDIT_NOTES).size());
        counts.put("receipts", told.books().of(Table.RECEIPTS).size());
        return counts;
    }

    private Figures.Calls calls(Told told) {
        Calls wanted = sample.calls();
        long calculates = told.traffic().of(Call.Kind.CALCULATE);
        return new Figures.Calls(
                told.traffic().byKind(),
                told.traffic().total(),
                wanted.creates(),
                wanted.allocations(),
                wanted.updates(),
                wanted.reversals(),
                wanted.unallocations(),
                wanted.deletes(),
                calculates,
                told.traffic().spentOnDocuments(),
                wanted.due() + calculates);
    }

    private Figures.Limit limit(Told told) {
        var use = told.firstExportCalls().useOfTheMinute(limits.minute(), CALLS_A_MINUTE);
        @Nullable Double share = use.isPresent() ? use.getAsDouble() : null;
        return new Figures.Limit(
                CALLS_A_MINUTE,
                told.counters().path("mostInAMinute").asInt(),
                told.counters().path("tooManyRequests").asLong(),
                share);
    }

    private List<Figures.Server> processes() {
        return memory.entrySet().stream()
                .map(
                        entry ->
                                new Figures.Server(
                                        entry.getKey(),
                                        startUp.getOrDefault(entry.getKey(), Duration.ZERO)
                                                .toMillis(),
                                        entry.getValue()))
                .toList();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
