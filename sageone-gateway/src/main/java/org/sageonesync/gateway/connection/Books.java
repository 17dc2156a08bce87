package org.sageonesync.gateway.connection;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/**
 * A company as SageOne lists it to a login.
 *
 * @param status 0: fine; 1: its registration has expired; 2: the login may not enter it
 */
record Books(long id, String name, int status) {

    static Books of(JsonNode row) {
        return new Books(
                row.path("ID").asLong(0),
                row.path("Name").asString("").strip(),
                row.path("Status").asInt(0));
    }

    boolean isOpen() {
        return status == 0;
    }

    String standing() {
        return switch (status) {
            case 0 -> "The company is active.";
            case 1 -> "The company's SageOne registration has expired; renew it in SageOne.";
            case 2 -> "The SageOne user may not enter the company.";
            default -> "SageOne gives the company the unknown status %d.".formatted(status);
        };
    }

    Map<String, Object> asExtension() {
        return Map.of("id", id, "name", name);
    }
}
