package org.sageonesync.localstack.checker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A line of {@code expected.csv}.
 *
 * @param special the special case it stands for; empty for an ordinary customer
 * @param fields every column that is a field of the customer in the books
 */
record Expectation(
        String id,
        String special,
        String meaning,
        String state,
        String reason,
        boolean inBooks,
        Map<String, String> fields) {

    private static final Set<String> OWN =
            Set.of("id", "special", "meaning", "state", "reason", "inBooks");

    static Expectation of(Map<String, String> row) {
        var fields = new LinkedHashMap<>(row);
        fields.keySet().removeAll(OWN);
        return new Expectation(
                row.getOrDefault("id", ""),
                row.getOrDefault("special", ""),
                row.getOrDefault("meaning", ""),
                row.getOrDefault("state", ""),
                row.getOrDefault("reason", ""),
                Boolean.parseBoolean(row.get("inBooks")),
                fields);
    }

    /** The state, and the reason if there is one. */
    static String said(String state, String reason) {
        return reason.isEmpty() ? state : state + " " + reason;
    }

    String said() {
        return said(state, reason);
    }
}
