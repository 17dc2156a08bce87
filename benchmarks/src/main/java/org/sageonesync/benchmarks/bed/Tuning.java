package org.sageonesync.benchmarks.bed;

import org.sageonesync.localstack.process.Command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The settings under which the servers are measured. The launcher's are small and quick to start;
 * these are those of the images: all of the JVM's compilers, its serial collector, and a bounded
 * heap.
 */
final class Tuning implements UnaryOperator<Command> {

    private static final String HEAP = "-Xmx512m";
    private static final Set<String> SMALL =
            Set.of("-XX:TieredStopAtLevel=1", "-Xss512k", "-XX:-UsePerfData");
    private static final String SMALL_BUFFERS = "shared_buffers=64MB";
    private static final String BUFFERS = "shared_buffers=512MB";

    /**
     * Nothing is uncertain only because the machine is slow, and nothing else is at work beside
     * what is measured.
     */
    private static final Map<String, String> UNDISTURBED =
            Map.of(
                    "RECONCILIATION_SCHEDULED", "false",
                    "SAGEONE_REPLY_TIMEOUT", "30s",
                    "POSTING_LONGEST_CALL", "45s",
                    "SAGEONE_CLOCK_TOLERANCE", "5s",
                    "SAGEONE_DAY_LIMIT", "100000000");

    private volatile Duration window = Duration.ofMillis(100);

    /** How long the gateway takes SageOne's minute to be, from its next start on. */
    void window(Duration minute) {
        window = minute;
    }

    @Override
    public Command apply(Command command) {
        return new Command(
                command.name(),
                words(command.words()),
                environment(command),
                command.stopSignal(),
                command.grace(),
                command.foundation());
    }

    private static List<String> words(List<String> words) {
        var changed = new ArrayList<String>();
        for (String word : words) {
            if (word.startsWith("-Xmx")) {
                changed.add(HEAP);
            } else if (!SMALL.contains(word)) {
                changed.add(word.equals(SMALL_BUFFERS) ? BUFFERS : word);
            }
        }
        return changed;
    }

    private Map<String, String> environment(Command command) {
        var environment = new HashMap<>(command.environment());
        if (command.name().equals("gateway")) {
            environment.putAll(UNDISTURBED);
            environment.put("SAGEONE_WINDOW", window.toString());
        }
        return environment;
    }
}
