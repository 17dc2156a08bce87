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
import org.sageonesync.localstack.options.UsageError;
import org.sageonesync.localstack.process.StackFailure;
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
        var benchmarks = new Benchmarks(planned(List.of(words), home.resolve("benchmarks")));
        try {
            benchmarks.run(home);
        } catch (StackFailure | UsageError failure) {
            System.err.println("measure: " + failure.getMessage());
            System.err.println("         the logs are in " + benchmarks.plan.data() + "/logs");
            System.exit(1);
        }
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
        long from = System.nanoTime();
        try {
            measure(home);
        } finally {
            new ResultFile(Instant.now(), machine, sections).write(plan.json());
            screen.line("written: " + plan.json());
        }
        tell(machine, Duration.ofNanos(System.nanoTime() - from));
    }

    private void measure(Path home) {
        screen.heading("Start");
        try (var bed = Bed.start(home, plan.data(), screen)) {
            bed.sandbox().replyAfter(REPLY);
            var starts = new Starts(bed);
            measure(bed, starts);
            part("minute", "Limits on", () -> limited(bed));
            part("start", "Start-up", () -> restarted(starts));
        }
    }

    private void measure(Bed bed, Starts starts) {
        try (var rig = new Rig(bed, "unlimited");
                var throughput = new Throughput(rig)) {
            if (plan.wants("throughput") || plan.wants("latency")) {
                timed("Throughput", () -> posted(throughput, starts));
            }
            part("latency", "Latency", () -> timely(rig, throughput));
            part("growth", "Growth", () -> grown(rig));
        }
    }

    private void part(String name, String heading, Runnable work) {
        if (plan.wants(name)) {
            timed(heading, work);
        }
    }

    private void timed(String heading, Runnable work) {
        screen.heading(heading);
        long from = System.nanoTime();
        work.run();
        screen.timed(heading, Duration.ofNanos(System.nanoTime() - from));
    }

    private void posted(Throughput throughput, Starts starts) {
        throughput.measure(plan.rounds(), plan.documents(), starts::look).forEach(this::found);
    }

    private void timely(Rig rig, Throughput throughput) {
        found(new Latency(rig, throughput::perSecond).measure(plan.rounds(), plan.steady()));
    }

    private void grown(Rig rig) {
        found(new Growth(rig).measure(plan.rounds(), plan.documents(), plan.sizes()));
    }

    private void limited(Bed bed) {
        bed.limit(Minute.SCALE);
        try (var rig = new Rig(bed, "limited")) {
            found(new Minute(rig).measure(plan.rounds()));
        }
        bed.unlimit();
    }

    private void restarted(Starts starts) {
        found(starts.measure(plan.rounds()));
        found(starts.memory());
    }

    private void found(Section section) {
        sections.add(section);
        screen.line(Tables.of(section));
    }

    private void tell(Machine machine, Duration elapsed) {
        String tables = Tables.of(machine, plan.rounds(), elapsed, sections);
        screen.heading("All");
        screen.line(tables);
        if (plan.page() != null) {
            Page.write(plan.page(), tables);
            screen.line("written: " + plan.page());
        }
        screen.line("elapsed: " + Tables.time(elapsed));
    }
}
