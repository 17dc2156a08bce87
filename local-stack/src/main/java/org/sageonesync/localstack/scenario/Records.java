package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.checker.Csv;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.sample.Sample;

import java.util.Map;
import java.util.TreeMap;

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

    /** How many records are in each state. */
    Map<String, Long> byState() {
        var counts = new TreeMap<String, Long>();
        service.get("/v1/records?company=" + Sample.COMPANY)
                .path("states")
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }
}
