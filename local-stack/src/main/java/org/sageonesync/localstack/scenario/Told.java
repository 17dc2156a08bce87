package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.checker.BooksLists;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;

/**
 * What the servers say once the story is over.
 *
 * @param records what the service that follows a topic says of its records, as comma-separated
 *     values
 * @param states records by entity, then by state and reason
 * @param books SageOne's own lists
 * @param firstExportCalls those of {@code traffic} that belong to the first export
 * @param counters SageOne's own count of calls and refusals
 */
public record Told(
        Map<Topic, String> records,
        Map<String, Map<String, Long>> states,
        BooksLists books,
        Traffic traffic,
        Traffic firstExportCalls,
        JsonNode counters,
        long published,
        long deadLetters,
        Duration firstExport) {

    public Told {
        records = Map.copyOf(records);
    }

    public String recordsOf(Topic topic) {
        return records.getOrDefault(topic, "");
    }
}
