package org.sageonesync.gateway.posting;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Where to look for the document that bears a number: by the number itself, then among those of the
 * customer and the day, then among all of the customer's, since Sage may ignore or refuse filters
 * on texts, and on dates.
 */
final class NumberSearches {

    private static final String CUSTOMER = "CustomerId";
    private static final String DATE = "Date";

    private NumberSearches() {}

    static List<ListFilter> of(String number, ObjectNode fields) {
        var customer = fields.path(CUSTOMER).asLong(0);
        var day = fields.path(DATE).asString("");
        return List.of(
                ListFilter.text("DocumentNumber", number),
                new ListFilter(
                        "CustomerId eq %d and Date eq datetime'%sT00:00:00'"
                                .formatted(customer, day),
                        row -> isOfCustomer(row, fields) && isOfDay(row, fields.path(DATE))),
                new ListFilter("CustomerId eq " + customer, row -> isOfCustomer(row, fields)));
    }

    static boolean isOfCustomer(BooksObject row, ObjectNode fields) {
        long customer = fields.path(CUSTOMER).asLong(0);
        return customer != 0 && row.json().path(CUSTOMER).asLong(0) == customer;
    }

    private static boolean isOfDay(BooksObject row, JsonNode day) {
        return row.shows(JsonNodeFactory.instance.objectNode().set(DATE, day));
    }
}
