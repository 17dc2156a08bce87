package org.sageonesync.sandbox.wire;

import org.sageonesync.sandbox.books.Books;
import org.sageonesync.sandbox.books.Outcome;

import tools.jackson.databind.JsonNode;

import java.util.function.Function;

/** A call that has passed the gate, on the books of its company. */
record Call(ApiRequest request, Books books) {

    /** Works on the body, which must be JSON. */
    Outcome body(Function<JsonNode, Outcome> operation) {
        return Json.parse(request.body())
                .map(operation)
                .orElseGet(() -> new Outcome.Refused("The request body is not valid JSON."));
    }

    /** Works on the id in the address; an id that is not a number does not exist. */
    Outcome id(Function<Long, Outcome> operation) {
        try {
            var id = request.id();
            return id == null ? new Outcome.Missing() : operation.apply(Long.valueOf(id));
        } catch (NumberFormatException _) {
            return new Outcome.Missing();
        }
    }
}
