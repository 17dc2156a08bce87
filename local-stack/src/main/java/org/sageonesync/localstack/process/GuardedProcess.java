package org.sageonesync.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that ends with the launcher, however that ends: a small shell, its guard, holds the
 * reading end of a pipe from the launcher and ends the process when the pipe closes, which the
 * operating system sees to even when the launcher is killed.
 */
public final class GuardedProcess {

    /** The exit status of what was killed. */
    static final int KILLED = 128 + 9;

    private static final Duration GONE = Duration.ofSeconds(60);
    private static final String GUARD = guardScript();

    private final Command command;
    private final Process guard;
    private final Path log;
    private final Path pidFile;

    private GuardedProcess(Command command, Process guard, Path log, Path pidFile) {
        this.command = command;
        this.guard = guard;
        this.log = log;
        this.pidFile = pidFile;
    }

    /**
     * Starts it with its output going to a log file of the folder.
     *
     * @throws UncheckedIOException if there is no shell, or the folder cannot be written
     */
    public static GuardedProcess start(Command command, Path logs) {
        try {
            Files.createDirectories(logs);
            Path log = logs.resolve(command.name() + ".log");
            Path pidFile = logs.resolve(command.name() + ".pid");
            Files.deleteIfExists(pidFile);
            var builder = new ProcessBuilder(guarded(command, pidFile));
            builder.environment().putAll(command.environment());
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new GuardedProcess(command, builder.start(), log, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> guarded(Command command, Path pidFile) {
        var words = new ArrayList<>(List.of("sh", "-c", GUARD, "guard", command.stopSignal()));
        words.add(Long.toString(command.grace().toSeconds()));
        words.add(pidFile.toString());
        words.addAll(command.words());
        return words;
    }

    public String name() {
        return command.name();
    }

    boolean isFoundation() {
        return command.foundation();
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    /** Its exit status; a signal counts as 128 and its number. Only once it has ended. */
    public int exitStatus() {
        return guard.exitValue();
    }

    /** Its process id, once the guard has started it. */
    public OptionalLong pid() {
        return pidIn(pidFile);
    }

    static OptionalLong pidIn(Path pidFile) {
        try {
            String text = Files.exists(pidFile) ? Files.readString(pidFile).strip() : "";
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    /** The last lines of its log. */
    public List<String> lastLines(int count) {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            return all.subList(Math.max(0, all.size() - count), all.size());
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    /** Asks it to end; {@link #awaitEnd} waits. */
    public void stop() {
        try {
            guard.getOutputStream().close();
        } catch (IOException _) {
            // The pipe is closed already: the guard has ended.
        }
    }

    /** Kills it and all that it has started, and waits until they are gone. */
    void kill() {
        pid().ifPresent(GuardedProcess::freeze);
        List<ProcessHandle> family =
                pid().stream()
                        .boxed()
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                        .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture<?>[] ends =
                family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends).orTimeout(GONE.toSeconds(), TimeUnit.SECONDS).join();
        awaitEnd();
    }

    /** It starts nothing any more, which would escape. */
    private static void freeze(long pid) {
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it has ended: no longer than its grace, after which it is killed. */
    public void awaitEnd() {
        try {
            if (!guard.waitFor(command.grace().plusSeconds(5).toSeconds(), TimeUnit.SECONDS)) {
                pid().stream()
                        .mapToObj(ProcessHandle::of)
                        .forEach(handle -> handle.ifPresent(ProcessHandle::destroyForcibly));
                guard.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String guardScript() {
        try (var script = GuardedProcess.class.getResourceAsStream("guard.sh")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
