package org.sageonesync.localstack.options;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the command line. Not thread-safe; for one use. */
public final class CommandLine {

    private final Deque<String> words;
    private final TrialWords trial = new TrialWords();
    private boolean once;
    private boolean keep;
    private Limits limits = Limits.FAST;
    private OptionalInt customers = OptionalInt.empty();
    private Path data;
    private Ports ports;
    private @Nullable Path secretsFile;

    private CommandLine(List<String> words, Map<String, String> environment, Path usualData) {
        this.words = new ArrayDeque<>(words);
        this.ports = Ports.usual(environment);
        this.data = usualData;
    }

    /**
     * @throws UsageError for a word that is not understood
     */
    public static Options read(
            List<String> words, Map<String, String> environment, Path usualData) {
        return new CommandLine(words, environment, usualData).read();
    }

    private Options read() {
        while (!words.isEmpty()) {
            take(words.remove());
        }
        return new Options(
                trial.trial(),
                once,
                limits,
                customers.orElseGet(trial::usualCustomers),
                keep,
                data,
                ports,
                secretsFile);
    }

    private void take(String option) {
        switch (option) {
            case "--once" -> once = true;
            case "--chaos" -> trial.chaos();
            case "--chaos-for" -> trial.chaosFor(value(option));
            case "--rolling" -> trial.rolling(numberIfAny());
            case "--seed" -> trial.seed(value(option));
            case "--keep" -> keep = true;
            case "--no-build" -> {} // Read by ./run.
            case "--limits" -> limits = limits(value(option));
            case "--customers" -> customers = OptionalInt.of(customers(value(option)));
            case "--data" -> data = Path.of(value(option)).toAbsolutePath();
            case "--port" -> ports = moved(value(option));
            case "--free-ports" -> ports = Ports.free();
            case "--secrets-file" -> secretsFile = Path.of(value(option)).toAbsolutePath();
            default -> throw new UsageError("there is no option " + option + "; see ./run --help");
        }
    }

    private String value(String option) {
        if (words.isEmpty()) {
            throw new UsageError(option + " needs a value; see ./run --help");
        }
        return words.remove();
    }

    /** The next word if it is a number. */
    private Optional<String> numberIfAny() {
        return Optional.ofNullable(words.peek())
                .filter(word -> word.matches("\\d+"))
                .map(_ -> words.remove());
    }

    private static Limits limits(String text) {
        return Arrays.stream(Limits.values())
                .filter(limits -> limits.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new UsageError("--limits must be real or fast, but is " + text));
    }

    private static int customers(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= Options.FEWEST_CUSTOMERS) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new UsageError(
                "--customers must be a whole number of at least %d, because of the special cases, but is %s"
                        .formatted(Options.FEWEST_CUSTOMERS, text));
    }

    private Ports moved(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageError("--port must be SERVER=PORT, but is " + text);
        }
        Server server = Server.labelled(text.substring(0, equals));
        return ports.moved(server, Ports.number("--port " + text, text.substring(equals + 1)));
    }
}
