package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.sample.Sample;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** Sets the sample company up as an administrator would, by REST. */
record CompanySetUp(Api gateway, Api mapping) {

    private static final String COMPANY = "/v1/companies/" + Sample.COMPANY;
    private static final String SETTINGS = COMPANY + "/settings";
    private static final String IGNORED = COMPANY + "/ignored-partners";

    /** Stores the credentials and loads the reference data; says what was found. */
    List<String> connect(Credentials credentials) {
        JsonNode connection =
                gateway.put(
                        COMPANY + "/connection",
                        Map.of(
                                "apiKey", credentials.apiKey(),
                                "username", credentials.username(),
                                "password", credentials.password()));
        JsonNode loaded = load();
        return List.of(
                "   connected to %s (SageOne id %s), found by itself"
                        .formatted(
                                connection.path("accountingCompanyName").asString(),
                                connection.path("accountingCompanyId").asString()),
                "   loaded %s items, %s tax types, %s accounts, %s bank accounts"
                        .formatted(
                                loaded.path("items").asString(),
                                loaded.path("taxTypes").asString(),
                                loaded.path("accounts").asString(),
                                loaded.path("bankAccounts").asString()));
    }

    /** Loads the books' lists, as they are now. */
    JsonNode load() {
        return mapping.post(COMPANY + "/imports", Map.of());
    }

    /** Its customers do not belong in these books. */
    void ignore(String partner) {
        String tag = mapping.getWithTag(IGNORED).tag();
        mapping.put(IGNORED, List.of(Map.of("id", partner)), "If-Match", tag);
    }

    /**
     * From now on customers, documents and payments are posted as they change, and those that were
     * held are released.
     */
    void confirmFirstExport() {
        Api.Answer settings = mapping.getWithTag(SETTINGS);
        var changed = (ObjectNode) settings.body();
        changed.withObject("/customers").put("automatic", true);
        changed.withObject("/invoices").put("automatic", true);
        changed.withObject("/payments").put("automatic", true);
        mapping.put(SETTINGS, changed, "If-Match", settings.tag());
    }
}
