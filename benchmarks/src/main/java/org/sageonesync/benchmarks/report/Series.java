package org.sageonesync.benchmarks.report;

import java.util.List;

/**
 * One figure, once for each round.
 *
 * @param unit of the figure; empty for a ratio
 */
public record Series(String name, String unit, List<Double> rounds) {

    public Series {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException(name + " was never measured");
        }
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    public double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The smallest. */
    public double least() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The greatest. */
    public double most() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
