package org.sageonesync.localstack.checker;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** SageOne's tables as it stores them, every field and the lines of documents included. */
public record BooksLists(Map<Table, List<JsonNode>> rows) {

    public BooksLists {
        rows = Map.copyOf(rows);
    }

    public List<JsonNode> of(Table table) {
        return rows.getOrDefault(table, List.of());
    }

    public boolean isWithoutDocuments() {
        return of(Table.INVOICES).isEmpty()
                && of(Table.CREDIT_NOTES).isEmpty()
                && of(Table.RECEIPTS).isEmpty();
    }
}
