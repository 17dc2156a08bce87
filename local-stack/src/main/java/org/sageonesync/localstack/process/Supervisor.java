package org.sageonesync.localstack.process;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Keeps the processes of the stack: a death that nobody asked for is a failure of the stack.
 * Processes are ended in the opposite order of their start.
 */
public final class Supervisor implements AutoCloseable {

    private static final int LINES_SHOWN = 25;

    private final Path logs;
    private final UnaryOperator<Command> adjustment;
    private final Map<String, GuardedProcess> running = new LinkedHashMap<>();
    private boolean closed;

    public Supervisor(Path logs) {
        this(logs, UnaryOperator.identity());
    }

    /**
     * @param adjustment what becomes of each command before it is started
     */
    public Supervisor(Path logs, UnaryOperator<Command> adjustment) {
        this.logs = logs;
        this.adjustment = adjustment;
    }

    /**
     * @throws StackFailure if the stack is being ended
     */
    public synchronized GuardedProcess start(Command command) {
        if (closed) {
            throw new StackFailure("the stack is being stopped");
        }
        GuardedProcess process = GuardedProcess.start(adjustment.apply(command), logs);
        running.put(command.name(), process);
        return process;
    }

    /**
     * Ends one process; its end is no failure.
     *
     * @return whether it ended within its grace, and so was not killed
     */
    public boolean stop(String name) {
        GuardedProcess process = removed(name);
        if (process == null) {
            return true;
        }
        process.stop();
        process.awaitEnd();
        return process.exitStatus() != GuardedProcess.KILLED;
    }

    /** Kills one process with all that it has started; its end is no failure. */
    public void kill(String name) {
        GuardedProcess process = removed(name);
        if (process != null) {
            process.kill();
        }
    }

    /** Notes beside its log what a process that does not go on is doing. */
    public void examine(String name) {
        running().stream()
                .filter(process -> process.name().equals(name))
                .forEach(process -> ThreadDump.write(process, logs));
    }

    private synchronized @Nullable GuardedProcess removed(String name) {
        return running.remove(name);
    }

    public synchronized Collection<GuardedProcess> running() {
        return List.copyOf(running.values());
    }

    /**
     * @throws StackFailure if a process has died, with the end of its log, or the stack is being
     *     ended
     */
    public void check() {
        synchronized (this) {
            if (closed) {
                throw new StackFailure("stopped");
            }
        }
        running().stream()
                .filter(process -> !process.isAlive())
                .findFirst()
                .ifPresent(
                        process -> {
                            throw new StackFailure(obituary(process));
                        });
    }

    private String obituary(GuardedProcess process) {
        return "%s ended with status %d; the last lines of %s:%n    %s"
                .formatted(
                        process.name(),
                        process.exitStatus(),
                        logs.resolve(process.name() + ".log"),
                        String.join("\n    ", process.lastLines(LINES_SHOWN)));
    }

    /** Ends first what stands on others, then those others. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        end(running().stream().filter(process -> !process.isFoundation()).toList());
        end(running().stream().filter(GuardedProcess::isFoundation).toList());
    }

    private static void end(List<GuardedProcess> processes) {
        processes.forEach(GuardedProcess::stop);
        processes.forEach(GuardedProcess::awaitEnd);
    }
}
