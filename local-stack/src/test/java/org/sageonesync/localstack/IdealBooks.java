package org.sageonesync.localstack;

import org.sageonesync.localstack.checker.BooksLists;
import org.sageonesync.localstack.checker.Table;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Books in SageOne's spelling that hold what {@code expected-documents.csv} says, to the letter.
 */
final class IdealBooks {

    private static final String ANYTHING = "whatever";
    private static final List<String> METHODS = List.of("cash", "cheque", "card", "eft");

    private final List<JsonNode> invoices = new ArrayList<>();
    private final List<JsonNode> creditNotes = new ArrayList<>();
    private final List<JsonNode> receipts = new ArrayList<>();
    private final Map<String, BigDecimal> balances = new HashMap<>();
    private final List<JsonNode> allocations = new ArrayList<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    IdealBooks(List<Map<String, String>> expected) {
        expected.stream().filter(row -> row.containsKey("key")).forEach(this::add);
    }

    BooksLists lists() {
        return new BooksLists(
                Map.of(
                        Table.INVOICES, invoices,
                        Table.CREDIT_NOTES, creditNotes,
                        Table.RECEIPTS, receipts,
                        Table.ALLOCATIONS, allocations,
                        Table.CUSTOMERS, customers(),
                        Table.ITEMS, named("target", "Description"),
                        Table.ACCOUNTS, named("target", "Name"),
                        Table.TAX_TYPES, named("tax", "Name"),
                        Table.BANK_ACCOUNTS, named("bank", "Name")));
    }

    private void add(Map<String, String> row) {
        String kind = row.getOrDefault("kind", "");
        BigDecimal total = amount(row.getOrDefault("total", ""));
        balances.merge(
                row.getOrDefault("customer", ""),
                kind.equals("invoice") ? total : total.negate(),
                BigDecimal::add);
        if (kind.equals("receipt")) {
            addReceipt(row);
        } else {
            addSale(row);
        }
    }

    private void addReceipt(Map<String, String> row) {
        int id = id("receipt", row.getOrDefault("key", ""));
        var receipt = new LinkedHashMap<String, Object>();
        receipt.put("ID", id);
        receipt.put("Description", row.getOrDefault("key", ""));
        receipt.put("DocumentNumber", row.getOrDefault("number", "").replace("*", "RC-" + id));
        receipt.put("CustomerId", id("customer", row.getOrDefault("customer", "")));
        receipt.put("Date", row.getOrDefault("date", "") + "T00:00:00");
        receipt.put("BankAccountId", id("bank", row.getOrDefault("bankAccount", "")));
        receipt.put("PaymentMethod", METHODS.indexOf(row.getOrDefault("method", "")) + 1);
        receipt.put("Reference", row.getOrDefault("reference", ""));
        receipt.put("Total", amount(row.getOrDefault("total", "")));
        receipt.put("TotalUnallocated", amount(row.getOrDefault("due", "")));
        receipts.add(json(receipt));
        for (String one : row.getOrDefault("allocations", "").split(";", -1)) {
            if (!one.isEmpty()) {
                String[] parts = one.split("=", -1);
                allocate(id, parts[0], parts[1]);
            }
        }
    }

    private void allocate(int source, String invoice, String amount) {
        allocations.add(
                json(
                        Map.of(
                                "SourceDocumentId",
                                source,
                                "AllocatedToDocumentId",
                                id("invoice", invoice),
                                "Total",
                                amount(amount))));
    }

    private void addSale(Map<String, String> row) {
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
            allocate(id, allocatedTo, row.getOrDefault("allocated", ""));
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

    private List<JsonNode> customers() {
        return balances.entrySet().stream()
                .map(
                        entry ->
                                json(
                                        Map.of(
                                                "ID",
                                                id("customer", entry.getKey()),
                                                "TextField1",
                                                entry.getKey(),
                                                "Balance",
                                                entry.getValue())))
                .toList();
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private static JsonNode json(Object value) {
        return JsonMapper.shared().valueToTree(value);
    }
}
