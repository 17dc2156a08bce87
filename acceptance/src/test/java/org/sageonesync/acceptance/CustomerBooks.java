package org.sageonesync.acceptance;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/** The sample company's books, as the sandbox shows them. */
record CustomerBooks(Rest sandbox) {

    private long company() {
        return sandbox.get("/sandbox/companies").get(0).path("ID").asLong();
    }

    int count() {
        return customers().size();
    }

    Optional<JsonNode> named(String name) {
        for (JsonNode customer : customers().values()) {
            if (customer.path("Name").asString().equals(name)) {
                return Optional.of(customer);
            }
        }
        return Optional.empty();
    }

    private JsonNode customers() {
        return sandbox.get("/sandbox/companies/" + company() + "/customers");
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
