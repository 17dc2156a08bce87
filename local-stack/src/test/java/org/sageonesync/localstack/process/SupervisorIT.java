package org.sageonesync.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** With real processes. */
class SupervisorIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path logs;

    @Test
    void namesTheProcessThatDiedAndShowsItsLastWords() {
        try (var supervisor = new Supervisor(logs)) {
            var process = supervisor.start(GuardedProcessIT.failing());
            await().atMost(SOON).until(() -> !process.isAlive());

            assertThatExceptionOfType(StackFailure.class)
                    .isThrownBy(supervisor::check)
                    .withMessageContaining("failing ended with status 7")
                    .withMessageContaining("no room left");
        }
    }

    @Test
    void doesNotMindAnEndThatWasAskedFor() {
        try (var supervisor = new Supervisor(logs)) {
            var process = supervisor.start(GuardedProcessIT.sleeper("sleeper"));

            supervisor.stop("sleeper");

            assertThat(process.isAlive()).isFalse();
            assertThatNoException().isThrownBy(supervisor::check);
        }
    }

    @Test
    void saysWhetherOneEndedWithinItsGrace() {
        try (var supervisor = new Supervisor(logs)) {
            supervisor.start(GuardedProcessIT.sleeper("sleeper"));
            var deaf = supervisor.start(GuardedProcessIT.deaf());
            await().atMost(SOON).until(() -> deaf.lastLines(1).contains("listening to nobody"));

            assertThat(supervisor.stop("sleeper")).isTrue();
            assertThat(supervisor.stop("deaf")).isFalse();
        }
    }

    @Test
    void notesWhatAJvmIsDoing() {
        try (var supervisor = new Supervisor(logs)) {
            supervisor.start(GuardedProcessIT.jvm("jvm", logs.resolve("sleeper")));
            await().atMost(SOON)
                    .until(
                            () ->
                                    GuardedProcess.pidIn(logs.resolve("sleeper/sleeper.pid"))
                                            .isPresent());

            supervisor.examine("jvm");

            assertThat(logs.resolve("jvm.threads.txt")).content().contains("\"main\"");
        }
    }

    @Test
    void killsOneWithAllThatItHasStarted() {
        try (var supervisor = new Supervisor(logs)) {
            var parent = supervisor.start(GuardedProcessIT.parent());
            await().atMost(SOON).until(() -> !children(parent).isEmpty());
            var children = children(parent);

            supervisor.kill("parent");

            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(parent.exitStatus()).isEqualTo(GuardedProcess.KILLED);
            assertThatNoException().isThrownBy(supervisor::check);
        }
    }

    private static List<ProcessHandle> children(GuardedProcess process) {
        return process.pid().stream()
                .boxed()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(ProcessHandle::children)
                .toList();
    }

    @Test
    void endsAllOfThem() {
        var supervisor = new Supervisor(logs);
        var service = supervisor.start(GuardedProcessIT.sleeper("service"));
        var foundation =
                supervisor.start(GuardedProcessIT.sleeper("foundation").asFoundation("INT"));

        supervisor.close();

        assertThat(service.isAlive()).isFalse();
        assertThat(foundation.isAlive()).isFalse();
    }

    @Test
    void startsNothingOnceItIsClosed() {
        var supervisor = new Supervisor(logs);
        supervisor.close();

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> supervisor.start(GuardedProcessIT.sleeper("late")));
    }
}
