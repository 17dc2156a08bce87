package org.sageonesync.benchmarks.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Sections as Markdown, which is also what the screen shows. */
public final class Tables {

    private Tables() {}

    /** All of them, below a line about the machine and one about the run. */
    public static String of(Machine machine, int rounds, Duration elapsed, List<Section> sections) {
        var text = new StringBuilder();
        text.append("Measured on ").append(machine.sentence()).append(".\n");
        text.append(
                "Medians of %d rounds, with the spread; the run took %s.\n"
                        .formatted(rounds, time(elapsed)));
        sections.forEach(section -> text.append('\n').append(of(section)));
        return text.toString();
    }

    /** Minutes and seconds. */
    public static String time(Duration time) {
        return "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** One of them. */
    public static String of(Section section) {
        var text = new StringBuilder();
        text.append("### ").append(section.title()).append("\n\n");
        text.append(section.remark()).append("\n\n");
        text.append("| | median | least | most | |\n|---|--:|--:|--:|---|\n");
        section.series().forEach(series -> text.append(row(series)));
        return text.toString();
    }

    private static String row(Series series) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        series.name(),
                        figure(series.median()),
                        figure(series.least()),
                        figure(series.most()),
                        series.unit());
    }

    /** Three digits that say something. */
    static String figure(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
