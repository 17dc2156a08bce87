package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.checker.SalesLists;
import org.sageonesync.localstack.http.Api;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sample company in the sandbox, seen through the sandbox's control interface. */
final class SandboxCompany {

    private static final int PAGE = 1000;

    private final Api sandbox;
    private final long id;

    private SandboxCompany(Api sandbox, long id) {
        this.sandbox = sandbox;
        this.id = id;
    }

    /** Creates it, with its own lists and the sandbox's standard bank accounts. */
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
                                BooksRows.ACCOUNTS));
        return new SandboxCompany(sandbox, company.required("ID").asLong());
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

    /** Its customers, every field as stored. */
    List<JsonNode> customers() {
        return rows("customers");
    }

    /**
     * Its invoices, credit notes and allocations, and what they refer to, every field as stored.
     */
    SalesLists sales() {
        return new SalesLists(
                rows("invoices"),
                rows("returns"),
                rows("allocations"),
                rows("customers"),
                rows("items"),
                rows("accounts"),
                rows("tax-types"));
    }

    private List<JsonNode> rows(String name) {
        return Api.elements(sandbox.get("/sandbox/companies/%d/%s".formatted(id, name)));
    }

    JsonNode counters() {
        return sandbox.get("/sandbox/companies/%d/counters".formatted(id));
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
