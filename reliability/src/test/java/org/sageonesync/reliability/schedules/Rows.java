package org.sageonesync.reliability.schedules;

import tools.jackson.databind.JsonNode;

/** Reads SageOne's rows. */
final class Rows {

    private Rows() {}

    static long id(JsonNode row) {
        return row.path("ID").asLong(0);
    }

    static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }

    static long cents(JsonNode row, String field) {
        return row.hasNonNull(field) ? Cents.of(row.get(field).decimalValue()) : 0;
    }
}
