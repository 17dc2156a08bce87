package org.sageonesync.localstack;

import org.sageonesync.localstack.options.CommandLine;
import org.sageonesync.localstack.options.Options;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.options.Trial;
import org.sageonesync.localstack.options.UsageError;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.report.ClosingTable;
import org.sageonesync.localstack.report.Figures;
import org.sageonesync.localstack.report.ReportFile;
import org.sageonesync.localstack.report.Summary;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.sample.SampleFiles;
import org.sageonesync.localstack.scenario.Scenario;
import org.sageonesync.localstack.scenario.Told;
import org.sageonesync.localstack.screen.Screen;
import org.sageonesync.localstack.server.ControlServer;
import org.sageonesync.localstack.server.DataFolder;
import org.sageonesync.localstack.server.Layout;
import org.sageonesync.localstack.server.Stack;
import org.sageonesync.localstack.trial.Course;
import org.sageonesync.localstack.trial.TrialFigures;
import org.sageonesync.localstack.trial.TrialRun;
import org.sageonesync.localstack.trial.TrialSummary;
import org.sageonesync.localstack.trial.TrialTable;

import java.io.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One run of the stack. */
final class LocalStack {

    private static final List<Server> SERVICES =
            List.of(
                    Server.CUSTOMERS,
                    Server.INVOICES,
                    Server.PAYMENTS,
                    Server.MAPPING,
                    Server.GATEWAY);

    private final Options options;
    private final Layout layout;
    private final Screen screen;
    private final long from = System.nanoTime();

    private LocalStack(Options options, Layout layout, Screen screen) {
        this.options = options;
        this.layout = layout;
        this.screen = screen;
    }

    /** Started by {@code ./run}, which names the repository's folder. */
    public static void main(String... words) {
        var screen = new Screen(System.out, isTerminal());
        Path modules = Path.of(System.getProperty("localstack.home", ".")).toAbsolutePath();
        System.exit(status(List.of(words), modules, screen));
    }

    /**
     * Since JDK 22 there is a console even where there is no terminal; its type still allows for
     * null.
     */
    @SuppressWarnings("SystemConsoleNull") // The type says so, and NullAway believes the type.
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static int status(List<String> words, Path modules, Screen screen) {
        try {
            Options options =
                    CommandLine.read(
                            words, System.getenv(), modules.resolve("local-stack").resolve("data"));
            var stack = new LocalStack(options, new Layout(modules, options.data()), screen);
            return stack.run() ? 0 : 1;
        } catch (UsageError e) {
            System.err.println("run: " + e.getMessage());
            return 2;
        } catch (StackFailure e) {
            System.err.println("run: " + e.getMessage());
            return 3;
        }
    }

    private boolean run() {
        options.ports().requireFree();
        DataFolder folder = DataFolder.open(layout, options.keep());
        Stack stack = Stack.of(options, layout, screen);
        var ending = new Ending(stack, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "ending"));
        try {
            return run(stack);
        } finally {
            ending.end();
        }
    }

    private boolean run(Stack stack) {
        screen.heading("Start, logs in " + layout.logs());
        Map<String, Duration> startUp = stack.start();
        Duration started = sinceStart();
        screen.timed("everything is ready", started);

        Sample sample = Sample.of(options.customers());
        var files = new SampleFiles(layout.sample());
        files.write(sample);
        return options.trial().equals(Trial.NONE)
                ? story(stack, sample, files, startUp, started)
                : trial(stack, sample, files, started);
    }

    private boolean story(
            Stack stack,
            Sample sample,
            SampleFiles files,
            Map<String, Duration> startUp,
            Duration started) {
        var scenario = new Scenario(options, screen, stack.waiting(), sample);
        Told told = scenario.play(options.secretsFile());
        var check = new BooksCheck(files, told);
        Figures figures =
                new Summary(options.limits(), sample, startUp, stack.memory())
                        .of(told, check.findings(), check.closing(), started, sinceStart());
        ClosingTable.of(figures).forEach(screen::line);
        new ReportFile(layout.report()).write(figures);
        if (!options.once()) {
            stayUp(stack);
        }
        return figures.ok();
    }

    private boolean trial(Stack stack, Sample sample, SampleFiles files, Duration started) {
        Course course = new TrialRun(options, stack, screen, sample).run();
        var check = new BooksCheck(files, course.told());
        TrialFigures figures =
                new TrialSummary(
                                options.trial(),
                                options.again(),
                                sample,
                                check.findings(),
                                check.closing().balances().size(),
                                started,
                                sinceStart())
                        .of(course);
        TrialTable.of(figures).forEach(screen::line);
        new ReportFile(layout.report()).write(figures);
        return figures.ok();
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private void stayUp(Stack stack) {
        screen.heading("Up until Ctrl-C");
        for (Server server : SERVICES) {
            String url = options.ports().url(server);
            screen.line(
                    "   %-12s %s  (interface: %s/v3/api-docs)".formatted(server.label(), url, url));
        }
        screen.line(
                "   %-12s %s/sandbox/counters"
                        .formatted("sandbox", options.ports().url(Server.SANDBOX)));
        screen.line("   %-12s localhost:%d".formatted("kafka", options.ports().of(Server.KAFKA)));
        try (var _ = ControlServer.start(stack, options.ports().of(Server.CONTROL))) {
            stack.waiting().forEver();
        }
    }
}
