package org.sageonesync.benchmarks.bed;

import org.sageonesync.localstack.http.Api;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sandbox, by its control interface. */
public record Sandbox(Api api) {

    private static final int PAGE = 1000;

    /** Every call that a run makes while documents flow. */
    private static final List<String> CALLS =
            List.of(
                    "Customer/Save",
                    "TaxInvoice/Save",
                    "TaxInvoice/Calculate",
                    "CustomerReceipt/Save",
                    "Allocation/Save");

    /** How many times faster than SageOne's the windows pass. */
    void scale(int factor) {
        api.put("/sandbox/time", Map.of("scale", factor));
    }

    /** From now on every reply takes this long. */
    public void replyAfter(Duration delay) {
        for (String call : CALLS) {
            String[] names = call.split("/", -1);
            api.post(
                    "/sandbox/faults",
                    Map.of(
                            "service",
                            names[0],
                            "method",
                            names[1],
                            "kind",
                            "SLOW",
                            "delayMillis",
                            delay.toMillis()));
        }
    }

    /** Everything stored of one kind, raw. */
    List<JsonNode> rows(long company, String kind) {
        return List.copyOf(api.get("/sandbox/companies/%d/%s".formatted(company, kind)).values());
    }

    /** Calls of a company so far, by endpoint. */
    JsonNode counters(long company) {
        return api.get("/sandbox/companies/%d/counters".formatted(company));
    }

    /** When the calls of an endpoint arrived that are still in the log. */
    public List<Instant> arrivals(String endpoint) {
        var all = new ArrayList<Instant>();
        long after = 0;
        List<JsonNode> page;
        do {
            page =
                    List.copyOf(
                            api.get("/sandbox/requests?after=%d&limit=%d".formatted(after, PAGE))
                                    .values());
            page.stream()
                    .filter(call -> call.path("endpoint").asString().equals(endpoint))
                    .forEach(call -> all.add(Instant.parse(call.path("at").asString())));
            after = page.isEmpty() ? after : page.getLast().path("sequence").asLong();
        } while (page.size() == PAGE);
        return all;
    }
}
