package org.sageonesync.localstack.scenario;

import org.jspecify.annotations.Nullable;
import org.sageonesync.localstack.checker.BooksLists;
import org.sageonesync.localstack.checker.Table;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.process.StackFailure;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The sample company in the sandbox, seen through the sandbox's control interface. */
final class SandboxCompany {

    private static final int PAGE = 1000;

    /** The names of the tables in the control interface. */
    private static final Map<Table, String> NAMES =
            Map.of(
                    Table.CUSTOMERS, "customers",
                    Table.INVOICES, "invoices",
                    Table.CREDIT_NOTES, "returns",
                    Table.RECEIPTS, "receipts",
                    Table.ALLOCATIONS, "allocations",
                    Table.ITEMS, "items",
                    Table.ACCOUNTS, "accounts",
                    Table.TAX_TYPES, "tax-types",
                    Table.BANK_ACCOUNTS, "bank-accounts");

    private final Api sandbox;
    private final long id;

    private SandboxCompany(Api sandbox, long id) {
        this.sandbox = sandbox;
        this.id = id;
    }

    /** Creates it, with its own lists; receipts can be deleted in it. */
    static SandboxCompany create(Api sandbox, Credentials credentials) {
        JsonNode company =
                sandbox.post(
                        "/sandbox/companies",
                        Map.of(
                                "name",
                                "Umoya Internet (Pty) Ltd",
                                "user",
                                credentials.username(),
                                "password",
                                credentials.password(),
                                "apiKey",
                                credentials.apiKey(),
                                "items",
                                BooksRows.ITEMS,
                                "taxTypes",
                                BooksRows.TAX_TYPES,
                                "accounts",
                                BooksRows.ACCOUNTS,
                                "bankAccounts",
                                BooksRows.BANK_ACCOUNTS));
        var created = new SandboxCompany(sandbox, company.required("ID").asLong());
        sandbox.patch(created.path("switches"), Map.of("RECEIPT_REVERSAL", "DELETE"));
        return created;
    }

    /** The first save that holds the text is stored, but its caller gets no reply. */
    void storeWithoutReply(String text) {
        sandbox.post(
                "/sandbox/faults",
                Map.of(
                        "service",
                        "Customer",
                        "method",
                        "Save",
                        "kind",
                        "STORE_THEN_TIMEOUT",
                        "companyId",
                        id,
                        "contains",
                        text,
                        "times",
                        1));
    }

    /** Says whether a bank account is in use. */
    void use(String bankAccount, boolean active) {
        change(Table.BANK_ACCOUNTS, "Name", bankAccount, row -> row.put("Active", active));
    }

    /**
     * From now on SageOne allocates the receipts of the customer with this key of ours, of which
     * there must be no documents yet: the sandbox would forget their balance.
     */
    void autoAllocate(String customer) {
        change(
                Table.CUSTOMERS,
                "TextField1",
                customer,
                row -> row.put("AutoAllocateToOldestInvoice", true));
    }

    private void change(Table table, String field, String value, Consumer<ObjectNode> change) {
        JsonNode row =
                rows(table).stream()
                        .filter(one -> one.path(field).asString("").strip().equals(value))
                        .findFirst()
                        .orElseThrow(() -> new StackFailure("the books have no '" + value + "'"));
        change.accept((ObjectNode) row);
        sandbox.put(path(NAMES.get(table)), row);
    }

    /** Everything that it holds, every field as stored. */
    BooksLists lists() {
        return new BooksLists(
                NAMES.keySet().stream().collect(Collectors.toMap(table -> table, this::rows)));
    }

    boolean isEmpty() {
        return rows(Table.CUSTOMERS).isEmpty() && lists().isWithoutDocuments();
    }

    private List<JsonNode> rows(Table table) {
        return Api.elements(sandbox.get(path(NAMES.get(table))));
    }

    private String path(@Nullable String what) {
        return "/sandbox/companies/%d/%s".formatted(id, what);
    }

    JsonNode counters() {
        return sandbox.get(path("counters"));
    }

    /** Every call that arrived so far, calls without a company included, oldest first. */
    List<Call> calls() {
        var all = new ArrayList<JsonNode>();
        List<JsonNode> page;
        do {
            long after = all.isEmpty() ? 0 : all.getLast().path("sequence").asLong();
            page =
                    Api.elements(
                            sandbox.get(
                                    "/sandbox/requests?after=%d&limit=%d".formatted(after, PAGE)));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all.stream().map(Call::of).toList();
    }
}
