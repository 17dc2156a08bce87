package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.documents.Documents;
import org.sageonesync.localstack.documents.Good;
import org.sageonesync.localstack.documents.Target;
import org.sageonesync.localstack.documents.Tax;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.payments.Method;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.sample.Sample;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says what billing's terms are in the sample company's books, as an administrator would, by REST:
 * items, accounts, tax types and bank accounts are chosen by their names.
 */
record MappingSetUp(Api mapping) {

    private static final String COMPANY = "/v1/companies/" + Sample.COMPANY;
    private static final String SETTINGS = COMPANY + "/settings";
    private static final String CATEGORIES = COMPANY + "/categories";
    private static final String TAX_TYPES = COMPANY + "/tax-types";
    private static final String BANK_ACCOUNTS = COMPANY + "/bank-accounts";

    /** Maps all but one category and one payment method; says what it did. */
    List<String> mapAtFirst() {
        mapGoods(good -> good != Good.UNMAPPED_AT_FIRST);
        mapTaxes();
        mapMethods("", method -> method != Method.UNMAPPED_AT_FIRST);
        return List.of(
                "   %d categories and tariffs are mapped, all but '%s'"
                        .formatted(Good.values().length - 1, Good.UNMAPPED_AT_FIRST.label()),
                "   %d tax rates are mapped".formatted(Tax.values().length),
                "   payment methods are mapped, all but '%s'"
                        .formatted(Method.UNMAPPED_AT_FIRST.label()));
    }

    /** Maps those too, and says which bank account is the usual one. */
    void mapAll() {
        mapGoods(_ -> true);
        mapMethods(Method.DEFAULT_BANK_ACCOUNT, _ -> true);
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
        changed.withObject("/payments").put("importMethod", Method.IMPORT.id());
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

    private void mapMethods(String usual, Predicate<Method> which) {
        Api.Answer known = mapping.getWithTag(BANK_ACCOUNTS);
        JsonNode available = known.body().path("available");
        var wanted = new LinkedHashMap<String, Object>();
        putAccount(wanted, "defaultBankAccount", usual, available);
        wanted.put(
                "methods",
                Arrays.stream(Method.values())
                        .filter(Method::isMapped)
                        .filter(which)
                        .map(method -> mapped(method, available))
                        .toList());
        mapping.put(BANK_ACCOUNTS, wanted, "If-Match", known.tag());
    }

    private static Map<String, Object> mapped(Method method, JsonNode available) {
        var mapped = new LinkedHashMap<String, Object>();
        mapped.put("id", method.id());
        mapped.put("pushed", method.isPushed());
        mapped.put("method", method.inBooks());
        putAccount(mapped, "bankAccountId", method.bankAccount(), available);
        return mapped;
    }

    private static void putAccount(
            Map<String, Object> into, String field, String name, JsonNode available) {
        if (!name.isEmpty()) {
            into.put(field, id(available, "name", name));
        }
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
