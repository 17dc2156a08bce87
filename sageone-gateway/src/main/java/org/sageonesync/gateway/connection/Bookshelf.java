package org.sageonesync.gateway.connection;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Departure;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.http.HttpMethod;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/**
 * Reads which companies a login sees. It is not counted by SageOne for any; here it takes a slot.
 */
final class Bookshelf {

    private Bookshelf() {}

    /** What was found, or the reply that says why nothing was. */
    sealed interface Sight {

        /** The companies that the login sees. */
        record Seen(List<Books> books) implements Sight {}

        /** No list. */
        record Nothing(Reply reply) implements Sight {}
    }

    static Sight look(SageOne sageOne, CompanyKey company, Departure departure) {
        var reply = sageOne.call(companies(company, departure));
        return reply instanceof Reply.Answered(_, var body, _, _) && rows(body).isArray()
                ? new Sight.Seen(rows(body).valueStream().map(Books::of).toList())
                : new Sight.Nothing(reply);
    }

    private static Call companies(CompanyKey company, Departure departure) {
        return new Call(
                company,
                Lane.INTERACTIVE,
                "Company/Get",
                HttpMethod.GET,
                null,
                Map.of("includeStatus", "true", "$orderby", "ID"),
                null,
                departure,
                false);
    }

    private static JsonNode rows(JsonNode body) {
        return body.isArray() ? body : body.path("Results");
    }
}
