package org.sageonesync.localstack.options;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Random;

/** The part of the command line that is about a trial. Not thread-safe; for one use. */
final class TrialWords {

    private static final Duration USUAL_TIME = Duration.ofMinutes(2);
    private static final int USUAL_ROUNDS = 10;
    private static final int MOST_SEEDS = 1_000_000;

    private @Nullable Duration chaosFor;
    private @Nullable Integer rounds;
    private long seed = new Random().nextInt(MOST_SEEDS);

    void chaos() {
        chaosFor = chaosFor == null ? USUAL_TIME : chaosFor;
    }

    void chaosFor(String text) {
        try {
            chaosFor = Duration.parse("PT" + text);
        } catch (DateTimeParseException _) {
            chaosFor = Duration.ZERO;
        }
        if (!chaosFor.isPositive()) {
            throw new UsageError("--chaos-for must be a time such as 120s or 5m, but is " + text);
        }
    }

    void rolling(Optional<String> text) {
        rounds = text.map(number -> (int) number("--rolling", number)).orElse(USUAL_ROUNDS);
        if (rounds < 1) {
            throw new UsageError("--rolling must be at least one round");
        }
    }

    void seed(String text) {
        seed = number("--seed", text);
    }

    private static long number(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new UsageError(option + " must be a whole number, but is " + text);
        }
    }

    /**
     * @throws UsageError if two trials are asked for
     */
    Trial trial() {
        if (chaosFor != null && rounds != null) {
            throw new UsageError("--chaos and --rolling are two trials; ask for one");
        }
        if (chaosFor != null) {
            return new Trial.Chaos(chaosFor, seed);
        }
        return rounds == null ? Trial.NONE : new Trial.Rolling(rounds, seed);
    }

    int usualCustomers() {
        return Math.max(
                Options.USUAL_CUSTOMERS, rounds == null ? 0 : rounds * Options.CUSTOMERS_A_ROUND);
    }
}
