package org.sageonesync.mapping.terms;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.mapping.shape.RecordShape;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/** Where a body of line targets points into the books. */
final class LineTargetsJson {

    static final List<String> LISTS = List.of("tariffs", "categories");

    private LineTargetsJson() {}

    static Stream<Pointer> pointers(JsonNode body) {
        var targets =
                LISTS.stream().flatMap(list -> Place.rows(body, list)).map(row -> row.at("target"));
        return Stream.concat(Stream.of(Place.in(body, "defaultTarget")), targets)
                .filter(place -> isTarget(place.json()))
                .flatMap(place -> place.at("id").to(list(place.json())));
    }

    private static boolean isTarget(JsonNode json) {
        return json.isObject() && RecordShape.strict().violations(Target.class, json).isEmpty();
    }

    private static BookList list(JsonNode target) {
        return switch (ContractJson.mapper().treeToValue(target, Target.class).kind()) {
            case ITEM -> BookList.ITEMS;
            case ACCOUNT -> BookList.ACCOUNTS;
        };
    }
}
