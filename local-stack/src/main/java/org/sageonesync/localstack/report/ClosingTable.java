package org.sageonesync.localstack.report;

import org.sageonesync.localstack.checker.Findings.SpecialCase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The closing table, for people. */
public final class ClosingTable {

    private static final int DIFFERENCES_SHOWN = 50;

    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    private ClosingTable(Figures figures) {
        this.figures = figures;
    }

    public static List<String> of(Figures figures) {
        var table = new ClosingTable(figures);
        table.specialCases();
        table.records();
        table.calls();
        table.processes();
        table.verdict();
        return table.lines;
    }

    private void specialCases() {
        heading("Special cases");
        for (SpecialCase one : figures.specialCases()) {
            lines.add(
                    "   %-4s %-23s %-46s %s"
                            .formatted(
                                    one.asExpected() ? "ok" : "NOT",
                                    one.special(),
                                    one.actual(),
                                    one.asExpected()
                                            ? one.meaning()
                                            : "should be " + one.expected()));
        }
    }

    private void records() {
        heading("Records");
        row("events published", figures.events().published());
        figures.states().forEach(this::row);
        row("dead letters", figures.events().deadLetters());
        row("customers in SageOne", figures.customersInSageOne());
    }

    private void calls() {
        Figures.Calls calls = figures.calls();
        heading("Calls to SageOne, limits " + figures.limits());
        calls.byKind().forEach(this::row);
        row("all", calls.total());
        row("for documents", calls.spent());
        lines.add(
                "   %-34s %d creates + 2 x %d updates = %d, %s"
                        .formatted(
                                "should be",
                                calls.creates(),
                                calls.updates(),
                                calls.due(),
                                calls.spent() == calls.due() ? "exactly so" : "NOT SO"));
        row("calls a customer", "%.2f".formatted(calls.perDocument()));
        Figures.Limit limit = figures.limit();
        row(
                "most calls in any minute",
                "%d of %d".formatted(limit.mostInAnyMinute(), limit.allowedAMinute()));
        row("429 replies", limit.tooManyRequests());
        Double use = limit.useWhileWorkWaited();
        row(
                "use of the minute while work waited",
                use == null ? "no full minute" : "%.1f %%".formatted(100 * use));
    }

    private void processes() {
        heading("Processes");
        for (Figures.Server process : figures.processes()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "   %-34s ready after %5.1f s, %4d MiB resident",
                            process.name(),
                            process.startUpMillis() / 1000.0,
                            process.residentKib() / 1024));
        }
        long all = figures.processes().stream().mapToLong(Figures.Server::residentKib).sum();
        row("resident memory of all", all / 1024 + " MiB");
        Figures.Seconds seconds = figures.seconds();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "   %-34s %.1f s until all was ready, %.1f s for the first export, %.1f s in all",
                        "time",
                        seconds.start(),
                        seconds.firstExport(),
                        seconds.all()));
    }

    private void verdict() {
        heading(figures.ok() ? "No difference" : "Something is not as it should be");
        List<String> differences = figures.differences();
        row("differences found by the checker", differences.size());
        differences.stream()
                .limit(DIFFERENCES_SHOWN)
                .forEach(difference -> lines.add("   ! " + difference));
        if (differences.size() > DIFFERENCES_SHOWN) {
            lines.add("   ! and %d more".formatted(differences.size() - DIFFERENCES_SHOWN));
        }
    }

    private void heading(String text) {
        lines.add("");
        lines.add("== " + text);
    }

    private void row(String what, Object value) {
        lines.add("   %-34s %s".formatted(what, value));
    }
}
