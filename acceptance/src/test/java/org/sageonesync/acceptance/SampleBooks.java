package org.sageonesync.acceptance;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample company's books, as the sandbox shows them. */
record SampleBooks(Rest sandbox) {

    private long company() {
        return sandbox.get("/sandbox/companies").get(0).path("ID").asLong();
    }

    /** How many rows of each kind there are. */
    Map<String, Integer> counts() {
        return Stream.of("customers", "invoices", "returns", "receipts", "allocations")
                .collect(Collectors.toMap(kind -> kind, kind -> rows(kind).size()));
    }

    Optional<JsonNode> named(String name) {
        for (JsonNode customer : rows("customers").values()) {
            if (customer.path("Name").asString().equals(name)) {
                return Optional.of(customer);
            }
        }
        return Optional.empty();
    }

    /** The receipt of a payment of billing's. */
    Optional<JsonNode> receiptOf(String payment) {
        return rows("receipts")
                .valueStream()
                .filter(row -> row.path("Description").asString("").equals("billing:" + payment))
                .findFirst();
    }

    private JsonNode rows(String kind) {
        return sandbox.get("/sandbox/companies/" + company() + "/" + kind);
    }

    /** Calls that ever arrived for the company. */
    long calls() {
        return sandbox.get("/sandbox/companies/" + company() + "/counters")
                .path("calls")
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }
}
