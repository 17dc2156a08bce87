package org.sageonesync.gateway.sageone;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.springframework.http.HttpMethod;

import tools.jackson.databind.JsonNode;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to SageOne for one company.
 *
 * @param operation service and method, such as {@code Customer/Save}; it names the call in metrics
 *     and in the journal, so no id belongs in it
 * @param id the id at the end of the path, as in {@code Customer/Get/7}
 * @param query query parameters, unencoded; the key and the id of the books are added by the line
 * @param body sent as JSON
 * @param departure asked at the last moment whether the request may still leave
 * @param completing whether it completes a change or a list whose first call has been made
 */
public record Call(
        CompanyKey company,
        Lane lane,
        String operation,
        HttpMethod method,
        @Nullable Long id,
        Map<String, String> query,
        @Nullable JsonNode body,
        Departure departure,
        boolean completing) {

    /** Keeps the query in one order, so that a request is always written the same way. */
    public Call {
        query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
    }

    /** A read that may leave at any time. */
    public static Call get(
            CompanyKey company, Lane lane, String operation, Map<String, String> query) {
        return new Call(
                company,
                lane,
                operation,
                HttpMethod.GET,
                null,
                query,
                null,
                Departure.ANYTIME,
                false);
    }

    /** A read of one object by its id in SageOne. */
    public static Call getOne(CompanyKey company, Lane lane, String operation, long id) {
        return new Call(
                company,
                lane,
                operation,
                HttpMethod.GET,
                id,
                Map.of(),
                null,
                Departure.ANYTIME,
                false);
    }

    /**
     * A write; SageOne creates where the body has no {@code ID} and replaces the whole where it
     * has.
     */
    public static Call save(
            CompanyKey company,
            Lane lane,
            String operation,
            Map<String, String> query,
            JsonNode body,
            Departure departure) {
        return new Call(
                company, lane, operation, HttpMethod.POST, null, query, body, departure, false);
    }

    /**
     * A removal of what has this id.
     *
     * @param inQuery whether the id stands in the query, as {@code Id}, or at the end of the path
     */
    public static Call delete(
            CompanyKey company,
            Lane lane,
            String operation,
            long id,
            boolean inQuery,
            Departure departure) {
        return new Call(
                company,
                lane,
                operation,
                HttpMethod.DELETE,
                inQuery ? null : id,
                inQuery ? Map.of("Id", Long.toString(id)) : Map.of(),
                null,
                departure,
                false);
    }

    /**
     * The same, as what follows the first call of a change or of a list: that one is not wasted.
     */
    public Call toComplete() {
        return new Call(company, lane, operation, method, id, query, body, departure, true);
    }

    /** The service, such as {@code Customer}: waiting calls of one lane take turns by it. */
    String kind() {
        int slash = operation.indexOf('/');
        return slash < 0 ? operation : operation.substring(0, slash);
    }
}
