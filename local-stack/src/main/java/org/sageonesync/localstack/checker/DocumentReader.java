package org.sageonesync.localstack.checker;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads SageOne's documents in the terms of {@code expected-documents.csv}. */
final class DocumentReader {

    private static final String KEY = "ExternalReference";
    private static final String ACCOUNT_LINE = "1";

    private final SalesLists lists;
    private final Map<String, String> customers;
    private final Map<String, String> items;
    private final Map<String, String> accounts;
    private final Map<String, String> taxTypes;
    private final Map<String, String> invoices;

    private DocumentReader(SalesLists lists) {
        this.lists = lists;
        this.customers = byId(lists.customers(), "TextField1");
        this.items = byId(lists.items(), "Description");
        this.accounts = byId(lists.accounts(), "Name");
        this.taxTypes = byId(lists.taxTypes(), "Name");
        this.invoices = byId(lists.invoices(), KEY);
    }

    static List<FoundDocument> read(SalesLists lists) {
        var reader = new DocumentReader(lists);
        var documents = new ArrayList<FoundDocument>();
        lists.invoices().forEach(one -> documents.add(reader.invoice(one)));
        lists.creditNotes().forEach(one -> documents.add(reader.creditNote(one)));
        return documents;
    }

    private static Map<String, String> byId(List<JsonNode> rows, String field) {
        var names = new HashMap<String, String>();
        rows.forEach(row -> names.put(Books.text(row, "ID"), Books.text(row, field).strip()));
        return names;
    }

    private FoundDocument invoice(JsonNode invoice) {
        Map<String, String> fields = common(invoice);
        fields.put("allocated", sum(allocations("AllocatedToDocumentId", invoice)));
        fields.put("due", amount(invoice, "AmountDue"));
        fields.put("allocatedTo", "");
        return new FoundDocument("invoice", fields);
    }

    private FoundDocument creditNote(JsonNode creditNote) {
        Map<String, String> fields = common(creditNote);
        List<JsonNode> allocations = allocations("SourceDocumentId", creditNote);
        fields.put("allocated", sum(allocations));
        fields.put("due", amount(creditNote, "TotalUnallocated"));
        fields.put(
                "allocatedTo",
                allocations.stream()
                        .map(one -> named(invoices, one, "AllocatedToDocumentId"))
                        .collect(Collectors.joining(";")));
        return new FoundDocument("credit-note", fields);
    }

    private Map<String, String> common(JsonNode document) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", Books.text(document, KEY));
        fields.put("number", Books.text(document, "DocumentNumber"));
        fields.put("customer", named(customers, document, "CustomerId"));
        fields.put("date", date(Books.text(document, "Date")));
        fields.put(
                "lines",
                document.path("Lines")
                        .valueStream()
                        .map(this::line)
                        .collect(Collectors.joining(";")));
        fields.put("exclusive", amount(document, "Exclusive"));
        fields.put("tax", amount(document, "Tax"));
        fields.put("total", amount(document, "Total"));
        return fields;
    }

    private String line(JsonNode line) {
        boolean account = Books.text(line, "LineType").equals(ACCOUNT_LINE);
        return String.join(
                "|",
                named(account ? accounts : items, line, "SelectionId"),
                named(taxTypes, line, "TaxTypeId"),
                amount(line, "Exclusive"),
                amount(line, "Tax"),
                amount(line, "Total"));
    }

    private List<JsonNode> allocations(String field, JsonNode document) {
        String id = Books.text(document, "ID");
        return lists.allocations().stream()
                .filter(one -> Books.text(one, field).equals(id))
                .toList();
    }

    private static String named(Map<String, String> names, JsonNode row, String field) {
        String id = Books.text(row, field);
        return names.getOrDefault(id, "unknown " + id);
    }

    private static String date(String text) {
        return text.length() < 10 ? text : text.substring(0, 10);
    }

    private static String sum(List<JsonNode> allocations) {
        return plain(
                allocations.stream()
                        .map(one -> one.path("Total").asDecimal())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String amount(JsonNode row, String field) {
        return plain(row.path(field).asDecimal(BigDecimal.ZERO));
    }

    /** With more decimals than two only if it has them. */
    static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() > 2
                ? stripped.toPlainString()
                : stripped.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
