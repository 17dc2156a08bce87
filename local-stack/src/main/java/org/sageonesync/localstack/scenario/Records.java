package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.checker.Csv;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.sample.Sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a sync service says of the sample's records. */
record Records(Api service) {

    /** Every record, as comma-separated values. */
    String csv() {
        return service.getText("/v1/records?company=" + Sample.COMPANY, "text/csv");
    }

    /** How many records are in each state, in each for each reason, by entity. */
    Map<String, Map<String, Long>> byEntity() {
        var counts = new TreeMap<String, Map<String, Long>>();
        for (Map<String, String> row : Csv.rows(csv())) {
            String reason = row.getOrDefault("reason", "");
            String state = row.getOrDefault("state", "");
            counts.computeIfAbsent(row.getOrDefault("entity", ""), _ -> new TreeMap<>())
                    .merge(reason.isEmpty() ? state : state + " " + reason, 1L, Long::sum);
        }
        return counts;
    }

    /** How many records are in these states. */
    long in(Predicate<String> states) {
        return service.get("/v1/records?company=" + Sample.COMPANY)
                .path("states")
                .propertyStream()
                .filter(entry -> states.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().asLong())
                .sum();
    }

    /** Some of the records in these states, in their order: what they are and why they wait. */
    List<String> examples(List<String> states, int most) {
        return Csv.rows(csv()).stream()
                .filter(row -> states.contains(row.getOrDefault("state", "")))
                .sorted(Comparator.comparingInt(row -> states.indexOf(row.get("state"))))
                .limit(most)
                .map(Records::line)
                .toList();
    }

    private static String line(Map<String, String> row) {
        return Stream.of("entity", "id", "state", "reason", "message")
                .map(column -> row.getOrDefault(column, ""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
