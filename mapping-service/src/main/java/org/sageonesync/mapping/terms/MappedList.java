package org.sageonesync.mapping.terms;

import org.sageonesync.contracts.problem.Violation;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds for every list of mappings: it is not too long, and maps no id twice. */
final class MappedList {

    private static final int MOST = 5_000;

    private MappedList() {}

    static Stream<Violation> violations(JsonNode body, String list) {
        var rows = body.path(list);
        return rows.size() > MOST
                ? Stream.of(new Violation(list, "must list at most " + MOST + " mappings"))
                : repeated(rows, list);
    }

    private static Stream<Violation> repeated(JsonNode rows, String list) {
        var first = new HashMap<String, Integer>();
        return IntStream.range(0, rows.isArray() ? rows.size() : 0)
                .filter(i -> isReference(rows.get(i).path("id")))
                .filter(i -> first.putIfAbsent(rows.get(i).path("id").asString(), i) != null)
                .mapToObj(i -> new Violation(list + "[" + i + "].id", "is mapped twice"));
    }

    private static boolean isReference(JsonNode id) {
        return id.isString() || id.isIntegralNumber();
    }
}
