package org.sageonesync.benchmarks.bed;

import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.options.CommandLine;
import org.sageonesync.localstack.options.Limits;
import org.sageonesync.localstack.options.Ports;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.screen.Screen;
import org.sageonesync.localstack.server.DataFolder;
import org.sageonesync.localstack.server.Layout;
import org.sageonesync.localstack.server.Stack;
import org.sageonesync.localstack.server.Waiting;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** All processes of the system on free ports, with SageOne's limits off until they are put on. */
public final class Bed implements AutoCloseable {

    /** So many times faster than SageOne's that its minute is over before it can be full. */
    private static final int NO_LIMITS = 60_000;

    private static final Duration NO_MINUTE = Duration.ofMillis(100);

    private final DataFolder folder;
    private final Layout layout;
    private final Ports ports;
    private final Tuning tuning = new Tuning();
    private final Stack stack;
    private final Screen screen;

    private Bed(Path home, Path data, Screen screen) {
        var options =
                CommandLine.read(
                        List.of("--free-ports", "--data", data.toString()), Map.of(), data);
        this.layout = new Layout(home, options.data());
        this.ports = options.ports();
        this.folder = DataFolder.open(layout, false);
        this.screen = screen;
        this.stack = new Stack(layout, ports, Limits.FAST, screen, tuning);
        startOrClose();
    }

    /**
     * Starts everything.
     *
     * @param home the repository, whose modules hold the built archives
     * @param data a folder of its own, which is emptied
     */
    public static Bed start(Path home, Path data, Screen screen) {
        var bed = new Bed(home, data, screen);
        bed.sandbox().scale(NO_LIMITS);
        return bed;
    }

    private void startOrClose() {
        try {
            stack.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Says how far a measurement has got. */
    public void progress(String what, int done, int total) {
        screen.progress(what, done, total);
    }

    /** Says how long something took. */
    public void timed(String what, Duration time) {
        screen.timed(what, time);
    }

    /** Waits for something, as long as every process is alive. */
    public Waiting waiting() {
        return stack.waiting();
    }

    /** One server's REST interface. */
    public Api api(Server server) {
        return new Api(url(server));
    }

    /** One server's address. */
    public String url(Server server) {
        return ports.url(server);
    }

    public Sandbox sandbox() {
        return new Sandbox(api(Server.SANDBOX));
    }

    /** Where Kafka listens. */
    public String kafka() {
        return "127.0.0.1:" + ports.of(Server.KAFKA);
    }

    public Stores stores() {
        return Stores.of(layout.data().resolve("stack.json"));
    }

    /** What each process has used of the processor, from its start. */
    public Cpu cpu() {
        return Cpu.of(layout.logs());
    }

    /** Resident memory of each process, in KiB. */
    public Map<String, Long> memory() {
        return stack.memory();
    }

    /** Ends a service and starts it again; how long that takes until it is ready. */
    public Duration restart(String service) {
        stack.stop(service);
        long from = System.nanoTime();
        stack.startAgain(service);
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** Puts SageOne's limits on, so many times faster than they are. */
    public void limit(int scale) {
        tuning.window(Duration.ofMinutes(1).dividedBy(scale));
        restart("gateway");
        sandbox().scale(scale);
    }

    /** Takes them off again. */
    public void unlimit() {
        tuning.window(NO_MINUTE);
        restart("gateway");
        sandbox().scale(NO_LIMITS);
    }

    @Override
    public void close() {
        stack.close();
        folder.close();
    }
}
