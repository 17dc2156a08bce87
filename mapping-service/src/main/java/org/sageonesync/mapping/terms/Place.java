package org.sageonesync.mapping.terms;

import org.sageonesync.mapping.books.BookRef;
import org.sageonesync.mapping.company.BookList;

import tools.jackson.databind.JsonNode;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in a body.
 *
 * @param path as a violation names it
 * @param json what stands there; nothing may
 */
record Place(String path, JsonNode json) {

    static Place in(JsonNode body, String name) {
        return new Place(name, body.path(name));
    }

    /** The rows of a list; none if there is no list. */
    static Stream<Place> rows(JsonNode body, String list) {
        var rows = body.path(list);
        return IntStream.range(0, rows.isArray() ? rows.size() : 0)
                .mapToObj(i -> new Place(list + "[" + i + "]", rows.get(i)));
    }

    Place at(String name) {
        return new Place(path + "." + name, json.path(name));
    }

    /** Where an id in this place points to; nowhere if it is none, which its shape names. */
    Stream<Pointer> to(BookList list) {
        return json.isString()
                ? Stream.of(new Pointer(path, new BookRef(list, json.asString())))
                : Stream.empty();
    }
}
