package org.sageonesync.localstack.checker;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The customers in the books, by the key of ours that they bear. */
final class Books {

    private static final String KEY = "TextField1";

    private final List<JsonNode> customers;
    private final Map<String, List<JsonNode>> byKey;

    Books(List<JsonNode> customers) {
        this.customers = List.copyOf(customers);
        this.byKey =
                customers.stream()
                        .collect(
                                Collectors.groupingBy(
                                        customer -> text(customer, KEY),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
    }

    List<JsonNode> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Two customers of one key or of one name, and customers without a key: never allowed. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        faults.addAll(twice(KEY, "key"));
        faults.addAll(twice("Name", "name"));
        return faults;
    }

    private Stream<String> values(String field) {
        return customers.stream().map(customer -> text(customer, field).toLowerCase(Locale.ROOT));
    }

    private List<String> twice(String field, String what) {
        return values(field)
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1 || entry.getKey().isEmpty())
                .map(
                        entry ->
                                "%d customers in SageOne bear the %s '%s'"
                                        .formatted(entry.getValue(), what, entry.getKey()))
                .sorted()
                .toList();
    }

    /** Keys in the books that nobody expects there. */
    List<String> keysBeside(List<String> expected) {
        return byKey.keySet().stream().filter(key -> !expected.contains(key)).toList();
    }

    /** A field as text; empty where it is absent. */
    static String text(JsonNode customer, String field) {
        JsonNode value = customer.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }
}
