package org.sageonesync.localstack;

import org.sageonesync.localstack.checker.SalesLists;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Books in SageOne's spelling that hold what {@code expected-documents.csv} says, to the letter.
 */
final class IdealBooks {

    private static final String ANYTHING = "whatever";

    private final List<JsonNode> invoices = new ArrayList<>();
    private final List<JsonNode> creditNotes = new ArrayList<>();
    private final List<JsonNode> allocations = new ArrayList<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    IdealBooks(List<Map<String, String>> expected) {
        expected.stream().filter(row -> row.containsKey("key")).forEach(this::add);
    }

    SalesLists lists() {
        return new SalesLists(
                invoices,
                creditNotes,
                allocations,
                named("customer", "TextField1"),
                named("target", "Description"),
                named("target", "Name"),
                named("tax", "Name"));
    }

    private void add(Map<String, String> row) {
        var document = new LinkedHashMap<String, Object>();
        String key = row.getOrDefault("key", "");
        boolean invoice = "invoice".equals(row.getOrDefault("kind", ""));
        int id =
                key.equals("*")
                        ? id("reversal", row.toString())
                        : id(row.getOrDefault("kind", ""), key);
        document.put("ID", id);
        document.put("ExternalReference", key.replace("*", ANYTHING));
        document.put("DocumentNumber", row.getOrDefault("number", "").replace("*", ANYTHING));
        document.put("CustomerId", id("customer", row.getOrDefault("customer", "")));
        document.put("Date", row.getOrDefault("date", "") + "T00:00:00");
        document.put("Lines", lines(row.getOrDefault("lines", "")));
        document.put("Exclusive", amount(row.getOrDefault("exclusive", "")));
        document.put("Tax", amount(row.getOrDefault("tax", "")));
        document.put("Total", amount(row.getOrDefault("total", "")));
        document.put(
                invoice ? "AmountDue" : "TotalUnallocated", amount(row.getOrDefault("due", "")));
        (invoice ? invoices : creditNotes).add(json(document));
        String allocatedTo = row.getOrDefault("allocatedTo", "");
        if (!allocatedTo.isEmpty()) {
            allocations.add(
                    json(
                            Map.of(
                                    "SourceDocumentId",
                                    id,
                                    "AllocatedToDocumentId",
                                    id("invoice", allocatedTo),
                                    "Total",
                                    amount(row.getOrDefault("allocated", "")))));
        }
    }

    private List<Map<String, Object>> lines(String text) {
        var lines = new ArrayList<Map<String, Object>>();
        for (String line : text.split(";", -1)) {
            String[] parts = line.split("\\|", -1);
            lines.add(
                    Map.of(
                            "SelectionId", id("target", parts[0]),
                            "TaxTypeId", id("tax", parts[1].replace("*", ANYTHING)),
                            "Exclusive", amount(parts[2]),
                            "Tax", amount(parts[3]),
                            "Total", amount(parts[4])));
        }
        return lines;
    }

    private int id(String kind, String name) {
        return ids.computeIfAbsent(kind + "=" + name, _ -> 1 + ids.size());
    }

    private List<JsonNode> named(String kind, String field) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind + "="))
                .map(
                        entry ->
                                json(
                                        Map.of(
                                                "ID",
                                                entry.getValue(),
                                                field,
                                                entry.getKey().substring(kind.length() + 1))))
                .toList();
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private static JsonNode json(Object value) {
        return JsonMapper.shared().valueToTree(value);
    }
}
