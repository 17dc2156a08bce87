package org.sageonesync.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Collects figures round by round, in the order in which they first came. */
public final class Rounds {

    private record Figure(String name, String unit) {}

    private final Map<Figure, List<Double>> figures = new LinkedHashMap<>();

    /** Notes the figure of one more round. */
    public void add(String name, String unit, double value) {
        figures.computeIfAbsent(new Figure(name, unit), _ -> new ArrayList<>()).add(value);
    }

    /** Everything that was noted. */
    public List<Series> series() {
        return figures.entrySet().stream()
                .map(one -> new Series(one.getKey().name(), one.getKey().unit(), one.getValue()))
                .toList();
    }

    /** The median of a figure that was noted. */
    public double median(String name) {
        return series().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name + " was not measured"))
                .median();
    }
}
