package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.checker.SalesLists;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the servers say once the story is over.
 *
 * @param customersCsv the customer service's records
 * @param documentsCsv the invoice service's records
 * @param states records by entity, then by state and reason
 * @param customers SageOne's customers
 * @param firstExportCalls those of {@code traffic} that belong to the first export
 * @param counters SageOne's own count of calls and refusals
 */
public record Told(
        String customersCsv,
        String documentsCsv,
        Map<String, Map<String, Long>> states,
        List<JsonNode> customers,
        SalesLists sales,
        Traffic traffic,
        Traffic firstExportCalls,
        JsonNode counters,
        long published,
        long deadLetters,
        Duration firstExport) {

    public Told {
        customers = List.copyOf(customers);
    }
}
