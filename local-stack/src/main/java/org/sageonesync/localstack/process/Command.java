package org.sageonesync.localstack.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to start a process and how to end it.
 *
 * @param name what the user calls it; its log is {@code <name>.log}
 * @param environment added to the launcher's own
 * @param stopSignal without the SIG
 * @param grace from the signal until it is killed
 * @param foundation whether others stand on it, so that it ends after them
 */
public record Command(
        String name,
        List<String> words,
        Map<String, String> environment,
        String stopSignal,
        Duration grace,
        boolean foundation) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public Command(String name, List<String> words, Map<String, String> environment) {
        this(name, words, environment, "TERM", GRACE, false);
    }

    /** The same, ended after the others and with this signal. */
    public Command asFoundation(String signal) {
        return new Command(name, words, environment, signal, grace, true);
    }
}
