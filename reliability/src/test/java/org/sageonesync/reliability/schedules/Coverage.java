package org.sageonesync.reliability.schedules;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What schedules are made of, counted by name. */
final class Coverage {

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(Schedule schedule) {
        add("schedules", 1);
        add("steps", schedule.steps().size());
        new Telling(this).count(schedule);
        Model.of(schedule).values().forEach(this::count);
    }

    /**
     * @param schedules how many are played under it
     */
    void count(Weather weather, int schedules) {
        weather.restarts().forEach(restart -> add("restart of " + restart.program(), 1));
        add("schedules under overlapping replicas", weather.overlapping() ? schedules : 0);
    }

    private void count(Expected standing) {
        var reason = standing.reason();
        add("ends " + standing.kind() + (reason == null ? "" : " " + reason.wireName()), 1);
    }

    void add(String what, int number) {
        counts.merge(what, number, Integer::sum);
    }

    Map<String, Integer> all() {
        return new TreeMap<>(counts);
    }

    static String planted(Cell cell) {
        return "planted " + cell.target() + " " + cell.kind();
    }

    static String fired(Cell cell) {
        return "fired " + cell.target() + " " + cell.kind();
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> "%-50s %6d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
