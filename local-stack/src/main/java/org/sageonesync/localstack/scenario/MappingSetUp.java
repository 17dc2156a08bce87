package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.documents.Documents;
import org.sageonesync.localstack.documents.Good;
import org.sageonesync.localstack.documents.Target;
import org.sageonesync.localstack.documents.Tax;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.sample.Sample;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says what billing's terms are in the sample company's books, as an administrator would, by REST:
 * items, accounts and tax types are chosen by their names.
 */
record MappingSetUp(Api mapping) {

    private static final String COMPANY = "/v1/companies/" + Sample.COMPANY;
    private static final String SETTINGS = COMPANY + "/settings";
    private static final String CATEGORIES = COMPANY + "/categories";
    private static final String TAX_TYPES = COMPANY + "/tax-types";

    /** Maps all but one category; says what it did. */
    List<String> mapAtFirst() {
        mapGoods(good -> good != Good.UNMAPPED_AT_FIRST);
        mapTaxes();
        return List.of(
                "   %d categories and tariffs are mapped, all but '%s'"
                        .formatted(Good.values().length - 1, Good.UNMAPPED_AT_FIRST.label()),
                "   %d tax rates are mapped".formatted(Tax.values().length));
    }

    /** Maps that one too. */
    void mapAll() {
        mapGoods(_ -> true);
    }

    /**
     * @param grace how long a deleted document is left in the books
     */
    void set(Duration grace) {
        Api.Answer settings = mapping.getWithTag(SETTINGS);
        var changed = (ObjectNode) settings.body();
        changed.withObject("/books").put("startDate", Documents.START_DATE);
        changed.withObject("/invoices")
                .put("roundingItem", id(Good.ROUNDING))
                .put("reversalGrace", grace.toString());
        mapping.put(SETTINGS, changed, "If-Match", settings.tag());
    }

    private void mapGoods(Predicate<Good> which) {
        List<Good> wanted = Arrays.stream(Good.values()).filter(which).toList();
        Map<String, Object> targets =
                Map.of(
                        "tariffs", mapped(wanted.stream().filter(Good::isTariff)),
                        "categories", mapped(wanted.stream().filter(good -> !good.isTariff())));
        mapping.put(CATEGORIES, targets, "If-Match", mapping.getWithTag(CATEGORIES).tag());
    }

    private List<Map<String, Object>> mapped(Stream<Good> goods) {
        return goods.map(
                        good ->
                                Map.of(
                                        "id",
                                        good.id(),
                                        "target",
                                        Map.of(
                                                "kind",
                                                good.target().kind(),
                                                "id",
                                                id(good.target()))))
                .toList();
    }

    private void mapTaxes() {
        Api.Answer known = mapping.getWithTag(TAX_TYPES);
        JsonNode available = known.body().path("available");
        List<Map<String, String>> rates =
                Arrays.stream(Tax.values())
                        .map(
                                tax ->
                                        Map.of(
                                                "id",
                                                tax.id(),
                                                "taxTypeId",
                                                id(available, "name", tax.taxType())))
                        .toList();
        mapping.put(TAX_TYPES, Map.of("rates", rates), "If-Match", known.tag());
    }

    private String id(Target target) {
        boolean item = target.kind().equals("item");
        JsonNode rows = mapping.get(COMPANY + (item ? "/items" : "/accounts")).path("rows");
        return id(rows, item ? "description" : "name", target.name());
    }

    private static String id(JsonNode rows, String field, String name) {
        return rows.valueStream()
                .filter(row -> row.path(field).asString().strip().equals(name))
                .map(row -> row.path("id").asString())
                .findFirst()
                .orElseThrow(() -> new StackFailure("the books have no '" + name + "'"));
    }
}
