package org.sageonesync.benchmarks;

import org.sageonesync.benchmarks.bed.Bed;
import org.sageonesync.benchmarks.measure.Growth;
import org.sageonesync.benchmarks.measure.Latency;
import org.sageonesync.benchmarks.measure.Minute;
import org.sageonesync.benchmarks.measure.Rig;
import org.sageonesync.benchmarks.measure.Starts;
import org.sageonesync.benchmarks.measure.Throughput;
import org.sageonesync.benchmarks.report.Machine;
import org.sageonesync.benchmarks.report.Page;
import org.sageonesync.benchmarks.report.ResultFile;
import org.sageonesync.benchmarks.report.Section;
import org.sageonesync.benchmarks.report.Tables;
import org.sageonesync.localstack.screen.Screen;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One run of the benchmarks. */
final class Benchmarks {

    private static final Duration REPLY = Duration.ofMillis(20);

    private final Plan plan;
    private final Screen screen = new Screen(System.out, false);
    private final List<Section> sections = new ArrayList<>();

    private Benchmarks(Plan plan) {
        this.plan = plan;
    }

    /** Started by {@code benchmarks/measure}, which names the repository's folder. */
    public static void main(String... words) {
        Path home = Path.of(System.getProperty("benchmarks.home", ".")).toAbsolutePath();
        new Benchmarks(planned(List.of(words), home.resolve("benchmarks"))).run(home);
    }

    private static Plan planned(List<String> words, Path module) {
        try {
            return Plan.read(words, module);
        } catch (IllegalArgumentException e) {
            System.err.println("measure: " + e.getMessage());
            System.exit(2);
            throw e;
        }
    }

    /** What was found before a failure is written down too, but not into the page. */
    private void run(Path home) {
        var machine = Machine.here();
        try {
            measure(home);
        } finally {
            new ResultFile(Instant.now(), machine, sections).write(plan.json());
            screen.line("written: " + plan.json());
        }
        tell(machine);
    }

    private void measure(Path home) {
        screen.heading("Start");
        try (var bed = Bed.start(home, plan.data(), screen)) {
            bed.sandbox().replyAfter(REPLY);
            var starts = new Starts(bed);
            measure(bed, starts);
            limited(bed);
            if (plan.wants("start")) {
                found(starts.measure(plan.rounds()));
                found(starts.memory());
            }
        }
    }

    private void measure(Bed bed, Starts starts) {
        try (var rig = new Rig(bed, "unlimited");
                var throughput = new Throughput(rig)) {
            if (plan.wants("throughput") || plan.wants("latency")) {
                screen.heading("Throughput");
                throughput
                        .measure(plan.rounds(), plan.documents(), starts::look)
                        .forEach(this::found);
            }
            if (plan.wants("latency")) {
                screen.heading("Latency");
                var latency = new Latency(rig, throughput::perSecond);
                found(latency.measure(plan.rounds(), plan.steady()));
            }
            if (plan.wants("growth")) {
                screen.heading("Growth");
                found(new Growth(rig).measure(plan.rounds(), plan.documents(), plan.sizes()));
            }
        }
    }

    private void limited(Bed bed) {
        if (plan.wants("minute")) {
            screen.heading("Limits on");
            bed.limit(Minute.SCALE);
            try (var rig = new Rig(bed, "limited")) {
                found(new Minute(rig).measure(plan.rounds()));
            }
            bed.unlimit();
        }
    }

    private void found(Section section) {
        sections.add(section);
        screen.line(Tables.of(section));
    }

    private void tell(Machine machine) {
        String tables = Tables.of(machine, plan.rounds(), sections);
        screen.heading("All");
        screen.line(tables);
        if (plan.page() != null) {
            Page.write(plan.page(), tables);
            screen.line("written: " + plan.page());
        }
    }
}
