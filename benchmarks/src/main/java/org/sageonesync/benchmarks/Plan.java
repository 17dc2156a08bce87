package org.sageonesync.benchmarks;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much is measured.
 *
 * @param rounds of each measurement; medians are over these
 * @param documents of each kind in a round
 * @param steady how long a round of the latency lasts
 * @param sizes records that the stores hold when the cost of a document is measured
 * @param parts what is measured, all if empty: throughput, latency, growth, minute, start
 * @param data where logs and databases go
 * @param page the document whose tables are rewritten; null: none
 */
public record Plan(
        int rounds,
        int documents,
        Duration steady,
        List<Integer> sizes,
        Set<String> parts,
        Path data,
        Path json,
        @Nullable Path page) {

    private static final Set<String> PARTS =
            Set.of("throughput", "latency", "growth", "minute", "start");

    /** Whether a part is wanted. */
    public boolean wants(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException for a word that is not understood
     */
    static Plan read(List<String> words, Path module) {
        return new Reader(words, module).read();
    }

    private static final class Reader {

        private final Deque<String> words;
        private final Path module;
        private int rounds = 5;
        private int documents = 400;
        private Duration steady = Duration.ofSeconds(10);
        private List<Integer> sizes = List.of(10_000, 100_000, 1_000_000);
        private Set<String> parts = Set.of();
        private Path data;
        private Path json;
        private @Nullable Path page;

        Reader(List<String> words, Path module) {
            this.words = new ArrayDeque<>(words);
            this.module = module;
            this.data = module.resolve("data");
            this.json = module.resolve("target/benchmarks.json");
        }

        Plan read() {
            while (!words.isEmpty()) {
                take(words.remove());
            }
            return new Plan(rounds, documents, steady, sizes, parts, data, json, page);
        }

        private void take(String option) {
            switch (option) {
                case "--short" -> shorten();
                case "--rounds" -> rounds = number(option);
                case "--documents" -> documents = number(option);
                case "--seconds" -> steady = Duration.ofSeconds(number(option));
                case "--sizes" -> sizes = sizes(option);
                case "--only" -> parts = parts(value(option));
                case "--data" -> data = Path.of(value(option)).toAbsolutePath();
                case "--json" -> json = Path.of(value(option)).toAbsolutePath();
                case "--write" -> page = module.resolve("../docs/benchmarks.md").normalize();
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }

        private void shorten() {
            rounds = 2;
            documents = 300;
            steady = Duration.ofSeconds(5);
            sizes = List.of(1_000, 10_000);
        }

        private String value(String option) {
            if (words.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return words.remove();
        }

        private int number(String option) {
            return number(option, value(option));
        }

        private static int number(String option, String text) {
            if (!text.matches("[1-9][0-9]{0,6}")) {
                throw new IllegalArgumentException(option + " must be a number, not " + text);
            }
            return Integer.parseInt(text);
        }

        private List<Integer> sizes(String option) {
            return Arrays.stream(value(option).split(",", -1))
                    .map(text -> number(option, text))
                    .sorted()
                    .toList();
        }

        private static Set<String> parts(String text) {
            var wanted = new TreeSet<>(List.of(text.split(",", -1)));
            if (!PARTS.containsAll(wanted)) {
                throw new IllegalArgumentException("--only takes " + new TreeSet<>(PARTS));
            }
            return wanted;
        }
    }
}
