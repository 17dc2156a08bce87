package org.sageonesync.benchmarks.bed;

import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.options.Server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A company that is set up as an administrator would, with its own login: everything is mapped, and
 * the first export is confirmed.
 *
 * @param key billing's name of it
 * @param id SageOne's
 */
public record Company(String key, long id, String user, String password, String apiKey, Bed bed) {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** Makes it in the sandbox and sets it up. */
    public static Company create(Bed bed, String key) {
        String user = key + "@billing.example";
        String password = "p" + UUID.randomUUID();
        String apiKey = UUID.randomUUID().toString();
        long id =
                bed.api(Server.SANDBOX)
                        .post(
                                "/sandbox/companies",
                                Map.of(
                                        "name", key,
                                        "user", user,
                                        "password", password,
                                        "apiKey", apiKey))
                        .required("ID")
                        .asLong();
        var company = new Company(key, id, user, password, apiKey, bed);
        company.setUp();
        return company;
    }

    private void setUp() {
        bed.api(Server.GATEWAY)
                .put(
                        path("connection"),
                        Map.of("apiKey", apiKey, "username", user, "password", password));
        Api mapping = bed.api(Server.MAPPING);
        mapping.post(path("imports"), Map.of());
        mapLines(mapping);
        mapMoney(mapping);
        confirm(mapping);
    }

    private void mapLines(Api mapping) {
        String item = first(mapping.get(path("items")).path("rows"));
        Object target = Map.of("kind", "item", "id", item);
        put(
                mapping,
                "categories",
                Map.of(
                        "tariffs",
                        List.of(),
                        "categories",
                        List.of(Map.of("id", "3", "target", target))));
        JsonNode taxes = mapping.get(path("tax-types")).path("available");
        String standard =
                taxes.valueStream()
                        .filter(tax -> tax.path("name").asString().strip().startsWith("Standard"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asString();
        put(
                mapping,
                "tax-types",
                Map.of("rates", List.of(Map.of("id", "1", "taxTypeId", standard))));
    }

    private void mapMoney(Api mapping) {
        String account = first(mapping.get(path("bank-accounts")).path("available"));
        var method = Map.of("id", "2", "pushed", true, "method", "eft", "bankAccountId", account);
        put(mapping, "bank-accounts", Map.of("methods", List.of(method)));
    }

    private void confirm(Api mapping) {
        Api.Answer settings = mapping.getWithTag(path("settings"));
        var changed = (ObjectNode) settings.body();
        changed.withObject("/books").put("startDate", START.toString());
        for (String entity : List.of("customers", "invoices", "payments")) {
            changed.withObject("/" + entity).put("automatic", true);
        }
        mapping.put(path("settings"), changed, "If-Match", settings.tag());
    }

    private void put(Api mapping, String what, Object body) {
        mapping.put(path(what), body, "If-Match", mapping.getWithTag(path(what)).tag());
    }

    private static String first(JsonNode rows) {
        return rows.required(0).path("id").asString();
    }

    private String path(String what) {
        return "/v1/companies/%s/%s".formatted(key, what);
    }

    /** Everything that SageOne stores of one kind, raw. */
    public List<JsonNode> books(String kind) {
        return bed.sandbox().rows(id, kind);
    }

    /** The fields that we send of a record of this service. */
    public JsonNode sent(Server service, String record) {
        return bed.api(service)
                .post("/v1/records/%s/%s/preview".formatted(key, record), Map.of())
                .required("payload");
    }

    /** Calls that arrived so far for an endpoint such as {@code Customer/Save}. */
    public long calls(String endpoint) {
        return counters().path("calls").path(endpoint).asLong(0);
    }

    /** Calls that arrived so far. */
    public long calls() {
        return counters().path("calls").valueStream().mapToLong(JsonNode::asLong).sum();
    }

    /** What the sandbox has counted. */
    public JsonNode counters() {
        return bed.sandbox().counters(id);
    }
}
