package org.sageonesync.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.awaitility.core.ConditionTimeoutException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stack that {@code ./run} has started, on free ports and in a folder of its own. */
final class RunningStack implements AutoCloseable {

    // Only a run that stands still should end by it: a busy machine may take minutes to start it.
    private static final Duration PLAYED = Duration.ofMinutes(15);
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Process launcher;
    private final Path folder;

    private RunningStack(Process launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
    }

    static RunningStack start(Path folder, String... options) {
        var words =
                new ArrayList<>(
                        List.of(
                                ROOT.resolve("run").toString(),
                                "--no-build",
                                "--free-ports",
                                "--data",
                                folder.resolve("data").toString()));
        words.addAll(List.of(options));
        return new RunningStack(process(folder, words), folder);
    }

    private static Process process(Path folder, List<String> words) {
        try {
            var builder = new ProcessBuilder(words);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the closing table has been shown; what it said. */
    JsonNode awaitReport() {
        try {
            await().atMost(PLAYED)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> Files.exists(report()) || !launcher.isAlive());
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("Not yet over:%n%s".formatted(output()), late);
        }
        assertThat(report()).as("report, of a run that said:%n%s", output()).exists();
        return JsonMapper.shared().readTree(read(report()));
    }

    private Path report() {
        return folder.resolve("data/report.json");
    }

    String output() {
        return read(folder.resolve("output.txt"));
    }

    /** Ports and databases. */
    JsonNode facts() {
        return JsonMapper.shared().readTree(read(folder.resolve("data/stack.json")));
    }

    int port(String server) {
        return facts().path("ports").path(server).asInt();
    }

    Rest rest(String server) {
        return new Rest("http://localhost:" + port(server));
    }

    List<Path> logs() {
        try (var files = Files.list(folder.resolve("data/logs"))) {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher and everything that it has started. */
    List<ProcessHandle> processes() {
        var processes = new ArrayList<>(launcher.descendants().toList());
        processes.add(launcher.toHandle());
        return processes;
    }

    /** Sends a line as {@code kafka-console-producer} does. */
    void produce(String topic, String key, String json) {
        try {
            var producer =
                    new ProcessBuilder(
                            ROOT.resolve("run").toString(),
                            "kafka-console-producer",
                            "--topic",
                            topic,
                            "--reader-property",
                            "parse.key=true",
                            "--reader-property",
                            "key.separator=|");
            producer.environment().put("KAFKA_PORT", Integer.toString(port("kafka")));
            producer.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process started = producer.redirectErrorStream(true).start();
            try (var line = started.outputWriter(StandardCharsets.UTF_8)) {
                line.write(key + "|" + json + "\n");
            }
            String said =
                    new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(started.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Ctrl-C or a service manager would. */
    void terminate() {
        launcher.destroy();
        awaitEnd();
    }

    /** As the operating system would when memory runs out. */
    void kill() {
        launcher.destroyForcibly();
        awaitEnd();
    }

    /** Its exit status. */
    int awaitEnd() {
        try {
            assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return launcher.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (launcher.isAlive()) {
            kill();
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
