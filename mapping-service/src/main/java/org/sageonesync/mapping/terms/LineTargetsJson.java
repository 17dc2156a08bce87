package org.sageonesync.mapping.terms;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.mapping.books.BookRef;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.mapping.shape.RecordShape;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a body of line targets points into the books. */
final class LineTargetsJson {

    static final List<String> LISTS = List.of("tariffs", "categories");

    private LineTargetsJson() {}

    /** Only of what can be read; the rest is named by its shape. */
    static List<Pointer> pointers(JsonNode body) {
        return Stream.concat(
                        pointer(body.path("defaultTarget"), "defaultTarget"),
                        LISTS.stream().flatMap(list -> pointers(body.path(list), list)))
                .toList();
    }

    private static Stream<Pointer> pointers(JsonNode rows, String list) {
        return IntStream.range(0, rows.isArray() ? rows.size() : 0)
                .boxed()
                .flatMap(i -> pointer(rows.get(i).path("target"), list + "[" + i + "].target"));
    }

    private static Stream<Pointer> pointer(JsonNode json, String path) {
        if (!json.isObject() || !RecordShape.strict().violations(Target.class, json).isEmpty()) {
            return Stream.empty();
        }
        var target = ContractJson.mapper().treeToValue(json, Target.class);
        var list =
                switch (target.kind()) {
                    case ITEM -> BookList.ITEMS;
                    case ACCOUNT -> BookList.ACCOUNTS;
                };
        return Stream.of(new Pointer(path + ".id", new BookRef(list, target.id())));
    }
}
