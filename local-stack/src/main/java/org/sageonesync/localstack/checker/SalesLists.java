package org.sageonesync.localstack.checker;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * SageOne's invoices, credit notes and allocations as it stores them, lines included, and the lists
 * that they refer to.
 */
public record SalesLists(
        List<JsonNode> invoices,
        List<JsonNode> creditNotes,
        List<JsonNode> allocations,
        List<JsonNode> customers,
        List<JsonNode> items,
        List<JsonNode> accounts,
        List<JsonNode> taxTypes) {

    public SalesLists {
        invoices = List.copyOf(invoices);
        creditNotes = List.copyOf(creditNotes);
        allocations = List.copyOf(allocations);
        customers = List.copyOf(customers);
        items = List.copyOf(items);
        accounts = List.copyOf(accounts);
        taxTypes = List.copyOf(taxTypes);
    }

    public int documents() {
        return invoices.size() + creditNotes.size();
    }
}
