package org.sageonesync.localstack.checker;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads SageOne's documents in the terms of {@code expected-documents.csv} and {@code
 * expected-payments.csv}.
 */
final class DocumentReader {

    private static final String KEY = "ExternalReference";
    private static final String ACCOUNT_LINE = "1";

    /** Receipts have no external reference. */
    private static final String RECEIPT_KEY = "Description";

    private static final Map<String, String> METHODS =
            Map.of("1", "cash", "2", "cheque", "3", "card", "4", "eft");

    private final BooksLists lists;
    private final Map<String, String> customers;
    private final Map<String, String> items;
    private final Map<String, String> accounts;
    private final Map<String, String> taxTypes;
    private final Map<String, String> invoices;
    private final Map<String, String> bankAccounts;

    private DocumentReader(BooksLists lists) {
        this.lists = lists;
        this.customers = byId(lists.of(Table.CUSTOMERS), "TextField1");
        this.items = byId(lists.of(Table.ITEMS), "Description");
        this.accounts = byId(lists.of(Table.ACCOUNTS), "Name");
        this.taxTypes = byId(lists.of(Table.TAX_TYPES), "Name");
        this.invoices = byId(lists.of(Table.INVOICES), KEY);
        this.bankAccounts = byId(lists.of(Table.BANK_ACCOUNTS), "Name");
    }

    /** Invoices and credit notes. */
    static List<FoundDocument> sales(BooksLists lists) {
        var reader = new DocumentReader(lists);
        return Stream.concat(
                        lists.of(Table.INVOICES).stream().map(reader::invoice),
                        lists.of(Table.CREDIT_NOTES).stream().map(reader::creditNote))
                .toList();
    }

    static List<FoundDocument> receipts(BooksLists lists) {
        var reader = new DocumentReader(lists);
        return lists.of(Table.RECEIPTS).stream().map(reader::receipt).toList();
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
        return new FoundDocument(FoundDocument.INVOICE, fields);
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
        return new FoundDocument(FoundDocument.CREDIT_NOTE, fields);
    }

    private FoundDocument receipt(JsonNode receipt) {
        Map<String, String> fields = head(receipt, RECEIPT_KEY);
        fields.put("bankAccount", named(bankAccounts, receipt, "BankAccountId"));
        fields.put("method", named(METHODS, receipt, "PaymentMethod"));
        fields.put("reference", Books.text(receipt, "Reference"));
        fields.put("total", amount(receipt, "Total"));
        fields.put("due", amount(receipt, "TotalUnallocated"));
        fields.put(
                "allocations",
                allocations("SourceDocumentId", receipt).stream()
                        .map(
                                one ->
                                        named(invoices, one, "AllocatedToDocumentId")
                                                + "="
                                                + amount(one, "Total"))
                        .sorted()
                        .collect(Collectors.joining(";")));
        return new FoundDocument(FoundDocument.RECEIPT, fields);
    }

    private Map<String, String> head(JsonNode document, String key) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", Books.text(document, key));
        fields.put("number", Books.text(document, "DocumentNumber"));
        fields.put("customer", named(customers, document, "CustomerId"));
        fields.put("date", date(Books.text(document, "Date")));
        return fields;
    }

    private Map<String, String> common(JsonNode document) {
        Map<String, String> fields = head(document, KEY);
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
        return lists.of(Table.ALLOCATIONS).stream()
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
