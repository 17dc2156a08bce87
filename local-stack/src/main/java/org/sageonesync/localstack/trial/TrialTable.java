package org.sageonesync.localstack.trial;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The closing table of a trial. */
public final class TrialTable {

    private static final int DIFFERENCES_SHOWN = 50;

    private final TrialFigures figures;
    private final List<String> lines = new ArrayList<>();

    private TrialTable(TrialFigures figures) {
        this.figures = figures;
    }

    public static List<String> of(TrialFigures figures) {
        var table = new TrialTable(figures);
        table.processes();
        table.events();
        table.records();
        table.calls();
        table.verdict();
        return table.lines;
    }

    private void processes() {
        boolean chaos = figures.trial().equals("chaos");
        heading(chaos ? "Killed (SIGKILL)" : "Restarted (SIGTERM)");
        figures.processes().forEach(one -> lines.add(line(one, chaos)));
        row("in all", figures.processes().stream().mapToInt(TrialFigures.Outages::times).sum());
    }

    private static String line(TrialFigures.Outages one, boolean chaos) {
        String ready =
                String.format(
                        Locale.ROOT,
                        "   %-34s %3d times, ready again after %5.1f s on average, %5.1f s at most",
                        one.name(),
                        one.times(),
                        one.meanUntilReady(),
                        one.longestUntilReady());
        String drained =
                String.format(
                        Locale.ROOT,
                        "; ended in %4.1f s at most%s",
                        one.longestDrain(),
                        one.tookTooLong() == 0 ? "" : ", TOO LONG " + one.tookTooLong() + " times");
        return chaos ? ready : ready + drained;
    }

    private void events() {
        TrialFigures.Events events = figures.events();
        heading("Events");
        row("published before", events.before());
        row(
                "published meanwhile",
                "%d, %d of them once more".formatted(events.during(), events.repeated()));
        row("on billing's topics, all taken in", events.onTopics());
        row(
                "with a dead letter",
                "%d of %d that cannot be read; %d letters came twice"
                        .formatted(
                                events.deadLetters(),
                                events.deadLettersExpected(),
                                events.deadLetterCopies()));
    }

    private void records() {
        heading("Records");
        figures.states()
                .forEach(
                        (entity, counts) ->
                                counts.forEach(
                                        (state, number) -> row(entity + " " + state, number)));
        TrialFigures.Documents documents = figures.documents();
        row("made in SageOne", "%d, should be %d".formatted(documents.made(), documents.due()));
        row("saves that SageOne refused", documents.refusedSaves());
    }

    private void calls() {
        TrialFigures.Calls calls = figures.calls();
        heading("Calls to SageOne");
        calls.byKind().forEach(this::row);
        row("all", "%d; %d without a disturbance".formatted(calls.total(), calls.undisturbed()));
        row(
                "most calls in any minute",
                "%d of %d".formatted(calls.mostInAnyMinute(), calls.allowedAMinute()));
        row("429 replies", calls.tooManyRequests());
    }

    private void verdict() {
        heading(figures.ok() ? "Nothing lost, nothing double" : "Something is not as it should be");
        figures.faults().forEach(fault -> lines.add("   ! " + fault));
        row("customers whose balance differs", figures.balancesThatDiffer());
        row("differences found by the checker", figures.differences().size());
        row("sum of |difference|", figures.wrongBy().setScale(2, RoundingMode.HALF_UP));
        figures.differences().stream()
                .limit(DIFFERENCES_SHOWN)
                .forEach(difference -> lines.add("   ! " + difference));
        TrialFigures.Seconds seconds = figures.seconds();
        row(
                "time",
                String.format(
                        Locale.ROOT,
                        "%.1f s until all was ready, %.1f s of trial, %.1f s to settle, %.1f s in all",
                        seconds.start(),
                        seconds.trial(),
                        seconds.settled(),
                        seconds.all()));
        row("the same again", figures.again());
    }

    private void heading(String text) {
        lines.add("");
        lines.add("== " + text);
    }

    private void row(String what, Object value) {
        lines.add("   %-34s %s".formatted(what, value));
    }
}
