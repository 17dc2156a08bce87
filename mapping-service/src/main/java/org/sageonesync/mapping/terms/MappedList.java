package org.sageonesync.mapping.terms;

import org.sageonesync.contracts.problem.Violation;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.stream.Stream;

/** What holds for every list of mappings: it is not too long, and maps no id twice. */
final class MappedList {

    private static final int MOST = 5_000;

    private MappedList() {}

    static Stream<Violation> violations(JsonNode body, String list) {
        return body.path(list).size() > MOST
                ? Stream.of(new Violation(list, "must list at most " + MOST + " mappings"))
                : repeated(body, list);
    }

    private static Stream<Violation> repeated(JsonNode body, String list) {
        var known = new HashSet<String>();
        return Place.rows(body, list)
                .map(row -> row.at("id"))
                .filter(id -> isReference(id.json()) && !known.add(id.json().asString()))
                .map(id -> new Violation(id.path(), "is mapped twice"));
    }

    private static boolean isReference(JsonNode id) {
        return id.isString() || id.isIntegralNumber();
    }
}
