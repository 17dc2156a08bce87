package org.sageonesync.localstack.report;

import org.sageonesync.localstack.checker.Findings.SpecialCase;

import java.math.RoundingMode;
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
                    "   %-4s %-24s %-16s %-52s %s"
                            .formatted(
                                    one.asExpected() ? "ok" : "NOT",
                                    one.special(),
                                    one.id(),
                                    one.actual(),
                                    one.asExpected()
                                            ? one.meaning()
                                            : "should be " + one.expected()));
        }
    }

    private void records() {
        heading("Records");
        row("events published", figures.events().published());
        row("dead letters", figures.events().deadLetters());
        figures.states()
                .forEach(
                        (entity, counts) ->
                                counts.forEach(
                                        (state, number) -> row(entity + " " + state, number)));
        figures.inSageOne().forEach((what, number) -> row(what + " in SageOne", number));
    }

    private void calls() {
        Figures.Calls calls = figures.calls();
        heading("Calls to SageOne, limits " + figures.limits());
        calls.byKind().forEach(this::row);
        row("all", calls.total());
        row("for documents", calls.spent());
        formula(calls);
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

    private void formula(Figures.Calls calls) {
        row(
                "should be",
                "%d creates + %d allocations + 2 x %d updates + 3 x %d reversals"
                        .formatted(
                                calls.creates(),
                                calls.allocations(),
                                calls.updates(),
                                calls.reversals()));
        row(
                "",
                "+ %d un-allocations + 2 x %d deletes + %d calculates = %d, %s"
                        .formatted(
                                calls.unallocations(),
                                calls.deletes(),
                                calls.calculates(),
                                calls.due(),
                                calls.spent() == calls.due() ? "exactly so" : "NOT SO"));
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
        lines.addAll(new MonthTable(figures.months()).lines());
        lines.add("");
        row("customers whose balance differs", figures.balancesThatDiffer());
        List<String> differences = figures.differences();
        row("differences found by the checker", differences.size());
        row("sum of |difference|", figures.wrongBy().setScale(2, RoundingMode.HALF_UP));
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
