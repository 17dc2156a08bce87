package org.sageonesync.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** With a real shell and real processes. */
class GuardedProcessIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path logs;

    @Test
    void endsWithItsPipe() {
        var process = GuardedProcess.start(sleeper("sleeper"), logs);
        long pid = pidOf(process);

        process.stop();
        process.awaitEnd();

        assertThat(process.isAlive()).isFalse();
        assertThat(isAlive(pid)).isFalse();
    }

    @Test
    void endsWhenTheLauncherIsKilled() throws Exception {
        Process launcher =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                SleeperLauncher.class.getName(),
                                logs.toString())
                        .inheritIO()
                        .start();
        await().atMost(SOON).until(() -> GuardedProcess.pidIn(pidFile()).isPresent());
        long pid = GuardedProcess.pidIn(pidFile()).getAsLong();
        assertThat(isAlive(pid)).isTrue();

        launcher.destroyForcibly();

        await().atMost(SOON).until(() -> !isAlive(pid));
    }

    @Test
    void killsWhatDoesNotListen() {
        var process = GuardedProcess.start(deaf(), logs);
        long pid = pidOf(process);

        process.stop();
        process.awaitEnd();

        await().atMost(SOON).until(() -> !isAlive(pid));
    }

    @Test
    void tellsHowItEndedByItself() {
        var process = GuardedProcess.start(failing(), logs);

        await().atMost(SOON).until(() -> !process.isAlive());

        assertThat(process.exitStatus()).isEqualTo(7);
        assertThat(process.lastLines(1)).containsExactly("no room left");
    }

    @Test
    void measuresItsMemory() {
        try (var supervisor = new Supervisor(logs)) {
            long pid = pidOf(supervisor.start(sleeper("sleeper")));

            assertThat(Memory.residentKib(pid)).isPositive();
        }
        assertThat(Memory.residentKib(Long.MAX_VALUE)).isZero();
    }

    private Path pidFile() {
        return logs.resolve("sleeper.pid");
    }

    static Command sleeper(String name) {
        return new Command(name, List.of("sleep", "600"), Map.of());
    }

    static Command failing() {
        return new Command("failing", List.of("sh", "-c", "echo no room left; exit 7"), Map.of());
    }

    /** It lives on when it is asked to end. */
    static Command deaf() {
        return new Command(
                "deaf",
                List.of(
                        "sh",
                        "-c",
                        "trap '' TERM; echo listening to nobody; while :; do sleep 1; done"),
                Map.of(),
                "TERM",
                Duration.ofSeconds(1),
                false);
    }

    /** A launcher of its own. */
    static Command jvm(String name, Path logs) {
        return new Command(
                name,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SleeperLauncher.class.getName(),
                        logs.toString()),
                Map.of());
    }

    /** It has a child, which would outlive it. */
    static Command parent() {
        return new Command("parent", List.of("sh", "-c", "sleep 600 & wait"), Map.of());
    }

    private static long pidOf(GuardedProcess process) {
        await().atMost(SOON).until(() -> process.pid().isPresent());
        OptionalLong pid = process.pid();
        return pid.getAsLong();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
