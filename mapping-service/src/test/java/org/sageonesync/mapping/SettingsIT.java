package org.sageonesync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.CompanyMappings;
import org.sageonesync.contracts.mapping.CompanyMappings.IgnoredPartner;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.Numbers;
import org.sageonesync.contracts.mapping.CompanySettings.PaymentSettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenNumberTaken;
import org.sageonesync.contracts.mapping.CompanySettings.WhenPostedRemoved;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.runtime.http.HttpInterfaces;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

class SettingsIT {

    private static final MappingService service = MappingService.shared();

    @Test
    void setsACompanyUpAndPublishesItsSnapshot() {
        put("fibre", "settings", null, "{\"customers\": {\"automatic\": true}}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.customers.automatic")
                .isEqualTo(true)
                .jsonPath("$.customers.namePattern")
                .isEqualTo("{name}")
                .jsonPath("$.customers.activeFollowsBilling")
                .isEqualTo(true);

        var told = Snapshots.records("fibre", 1).getFirst();
        assertThat(Snapshots.header(told, "ce_type")).isEqualTo("mapping.settings.changed.v1");
        assertThat(Snapshots.header(told, "ce_subject")).isEqualTo("fibre");
        var snapshot = Snapshots.of("fibre", 1).getFirst();
        assertThat(snapshot.version()).isEqualTo(1);
        assertThat(snapshot.settings().customers().automatic()).isTrue();
        assertThat(snapshot.settings().invoices()).isEqualTo(CompanySettings.DEFAULTS.invoices());
        assertThat(snapshot.ignoredPartners()).isEmpty();
    }

    @Test
    void servesTheContractToItsOwnClient() {
        var mappings =
                service.bean(HttpInterfaces.class)
                        .create(CompanyMappings.class, service.baseUrl(), Duration.ofSeconds(20));
        var company = new CompanyKey("contract");

        assertThat(mappings.load(company).items()).isZero();
        var read = mappings.settings(company);
        assertThat(read.getBody()).isEqualTo(CompanySettings.DEFAULTS);
        var changed =
                mappings.changeIgnoredPartners(
                        company,
                        read.getHeaders().getETag(),
                        List.of(new IgnoredPartner(new BillingRef("7"), null)));

        assertThat(changed.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(mappings.ignoredPartners(company).getBody())
                .containsExactly(new IgnoredPartner(new BillingRef("7"), null));
        var same = mappings.changeSettings(company, "\"2\"", CompanySettings.DEFAULTS);
        assertThat(same.getHeaders().getETag()).isEqualTo("\"2\"");
    }

    @Test
    void requiresIfMatchForACompanyThatIsThere() {
        put("guarded", "settings", null, "{}").expectStatus().isCreated();

        put("guarded", "settings", null, "{}")
                .expectStatus()
                .isEqualTo(428)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(ProblemTypes.IF_MATCH_REQUIRED);
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChanged() {
        put("raced", "settings", null, "{}").expectStatus().isCreated();
        put("raced", "ignored-partners", "\"1\"", "[{\"id\": 4}]").expectStatus().isOk();

        put("raced", "settings", "\"1\"", "{\"invoices\": {\"automatic\": true}}")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(ProblemTypes.CHANGED_MEANWHILE);
        put("raced", "settings", "W/\"2\"", "{\"invoices\": {\"automatic\": true}}")
                .expectStatus()
                .isEqualTo(412);
        put("raced", "settings", "\"1\", \"2\"", "{\"invoices\": {\"automatic\": true}}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"");
    }

    @Test
    void refusesToSetUpWhatIsThereAndToChangeWhatIsNot() {
        put("nowhere", "settings", "\"1\"", "{}").expectStatus().isEqualTo(412);
        put("twice", "settings", null, "{}").expectStatus().isCreated();

        service.client()
                .put()
                .uri("/v1/companies/twice/settings")
                .header("If-None-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void answersNotFoundForACompanyThatIsNotSetUp() {
        for (var part : List.of("settings", "ignored-partners", "history", "items")) {
            get("unknown", part).expectStatus().isNotFound();
        }
    }

    @Test
    void namesEveryViolationAtOnce() {
        var body =
                """
                {"customers": {"namePattern": "{nom}", "whenRemoved": "burn", "automatic": "yes"},
                 "receipts": {}, "invoices": {"colour": 1}}
                """;

        put("wrong", "settings", null, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].field")
                .value(
                        fields ->
                                assertThat((List<?>) fields)
                                        .map(Object::toString)
                                        .contains(
                                                "customers.namePattern",
                                                "customers.whenRemoved",
                                                "customers.automatic",
                                                "receipts",
                                                "invoices.colour"));
        get("wrong", "settings").expectStatus().isNotFound();
    }

    @Test
    void acceptsOnlyAnItemInUseAsTheRoundingItem() {
        var calls = new Calls(service);
        new Books(service.gateway()).usual("rounding");
        var body = "{\"books\": {\"currency\": \"NAD\"}, \"invoices\": {\"roundingItem\": \"%s\"}}";
        put("rounding", "settings", null, body.formatted("1"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].message")
                .isEqualTo(
                        "must be an item that was loaded; POST /v1/companies/rounding/imports loads them anew");
        var loaded = calls.load("rounding");

        put("rounding", "settings", loaded, body.formatted("3"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].field")
                .isEqualTo("invoices.roundingItem");
        put("rounding", "settings", loaded, body.formatted("1"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.invoices.roundingItem")
                .isEqualTo("1")
                .jsonPath("$.invoices.reversalGrace")
                .isEqualTo("PT1H")
                .jsonPath("$.books.currency")
                .isEqualTo("NAD");
        var published = Snapshots.of("rounding", 3).getLast().settings();
        assertThat(published.invoices().roundingItem()).isEqualTo("1");
        assertThat(published.books().currency()).isEqualTo("NAD");
    }

    @Test
    void describesEverySettingAndEveryMappingInOpenApi() {
        service.client()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.schemas.BooksSettings.properties.keys()")
                .value(keys -> assertThat(keys).asString().contains("currency", "startDate"))
                .jsonPath("$.components.schemas.InvoiceSettings.properties.keys()")
                .value(
                        keys ->
                                assertThat(keys)
                                        .asString()
                                        .contains(
                                                "automatic",
                                                "creditNotes",
                                                "zeroTotals",
                                                "inclusiveAmounts",
                                                "roundingItem",
                                                "numbers",
                                                "whenNumberTaken",
                                                "whenRemoved",
                                                "whenLocked",
                                                "reversalGrace"))
                .jsonPath("$.components.schemas.InvoiceSettings.properties.whenLocked.enum[1]")
                .isEqualTo("reverse-and-repost")
                .jsonPath("$.components.schemas.InvoiceSettings.properties.reversalGrace.type")
                .isEqualTo("string")
                .jsonPath(
                        "$.components.schemas.InvoiceSettings.properties.reversalGrace.description")
                .isEqualTo("How long a deleted document is left, PT0S to P1D. Default: PT1H")
                .jsonPath("$.components.schemas.PaymentSettings.properties.keys()")
                .value(
                        keys ->
                                assertThat(keys)
                                        .asString()
                                        .contains(
                                                "automatic",
                                                "importMethod",
                                                "numbers",
                                                "whenNumberTaken",
                                                "whenRemoved"))
                .jsonPath(
                        "$.components.schemas.PaymentSettings.properties.importMethod.description")
                .isEqualTo(
                        "Payment method of what was taken over from the books; never posted. Default: none");
    }

    @ParameterizedTest
    @CsvSource({"categories, LineTargets", "tax-types, TaxRates", "bank-accounts, PaymentMethods"})
    void describesInOpenApiThatMappingsAreWrittenAsTheyAreAnswered(String part, String schema) {
        var put = "$.paths['/v1/companies/{company}/" + part + "'].put";
        service.client()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath(put + ".requestBody.content['application/json'].schema.$ref")
                .isEqualTo("#/components/schemas/" + schema)
                .jsonPath(put + ".responses['200'].content[*].schema.$ref")
                .isEqualTo("#/components/schemas/" + schema)
                .jsonPath(put + ".parameters[*].name")
                .isEqualTo(List.of("company", "If-Match", "If-None-Match", "X-Actor"));
    }

    @Test
    void publishesTheRulesOfPaymentsAndTellsTheHistory() {
        put("paying", "settings", null, "{}").expectStatus().isCreated();
        put(
                        "paying",
                        "settings",
                        "\"1\"",
                        """
                        {"payments": {"importMethod": 12, "numbers": "sageone", "whenNumberTaken": "refuse", "whenRemoved": "report"}}
                        """)
                .expectStatus()
                .isOk();

        assertThat(Snapshots.of("paying", 2))
                .extracting(snapshot -> snapshot.settings().payments())
                .containsExactly(
                        PaymentSettings.DEFAULTS,
                        new PaymentSettings(
                                false,
                                new BillingRef("12"),
                                Numbers.SAGEONE,
                                WhenNumberTaken.REFUSE,
                                WhenPostedRemoved.REPORT));
        get("paying", "history?limit=1")
                .expectBody()
                .jsonPath("$.rows[0].before.payments.importMethod")
                .doesNotExist()
                .jsonPath("$.rows[0].before.payments.whenNumberTaken")
                .isEqualTo("suffix")
                .jsonPath("$.rows[0].after.payments.importMethod")
                .isEqualTo("12")
                .jsonPath("$.rows[0].after.payments.whenNumberTaken")
                .isEqualTo("refuse");
    }

    @Test
    void keepsTheVersionWhenNothingChanges() {
        put("calm", "settings", null, "{}").expectStatus().isCreated();

        put("calm", "settings", "*", "{}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        assertThat(historyOf("calm")).isEqualTo(1);
    }

    @Test
    void tellsWhoChangedWhat() {
        put("told", "settings", null, "{}").expectStatus().isCreated();
        service.client()
                .put()
                .uri("/v1/companies/told/ignored-partners")
                .header("If-Match", "\"1\"")
                .header("X-Actor", "thandi@isp.example")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[{\"id\": \"9\"}, {\"id\": \"3\"}, {\"id\": \"9\"}]")
                .exchange()
                .expectStatus()
                .isOk();

        get("told", "history?limit=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rows[0].version")
                .isEqualTo(2)
                .jsonPath("$.rows[0].who")
                .isEqualTo("thandi@isp.example")
                .jsonPath("$.rows[0].what")
                .isEqualTo("ignored-partners")
                .jsonPath("$.rows[0].before.length()")
                .isEqualTo(0)
                .jsonPath("$.rows[0].after[0]")
                .isEqualTo("3")
                .jsonPath("$.rows[0].at")
                .exists()
                .jsonPath("$.next")
                .isEqualTo("2");
        get("told", "history?before=2")
                .expectBody()
                .jsonPath("$.rows[0].what")
                .isEqualTo("set-up")
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void refusesAnActorThatCannotBePrinted() {
        service.client()
                .put()
                .uri("/v1/companies/acted/settings")
                .header("X-Actor", "x".repeat(101))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].field")
                .isEqualTo("X-Actor");
    }

    @Test
    void publishesEveryVersionInOrderAndTheNewestAgainWhenAsked() {
        put("ordered", "settings", null, "{}").expectStatus().isCreated();
        for (var version = 1; version < 6; version++) {
            put("ordered", "ignored-partners", "*", "[{\"id\": " + version + "}]")
                    .expectStatus()
                    .isOk();
        }
        service.client()
                .post()
                .uri("/v1/companies/ordered/settings/snapshot")
                .exchange()
                .expectStatus()
                .isAccepted();

        assertThat(Snapshots.of("ordered", 7))
                .extracting(snapshot -> snapshot.version())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 6L);
        assertThat(historyOf("ordered")).isEqualTo(6);
    }

    @Test
    void listsTheCompaniesAPageAtATime() {
        put("zz-one", "settings", null, "{}").expectStatus().isCreated();
        put("zz-two", "settings", null, "{\"customers\": {\"automatic\": true}}")
                .expectStatus()
                .isCreated();

        service.client()
                .get()
                .uri("/v1/companies?after=zz-one&limit=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rows[0].company")
                .isEqualTo("zz-two")
                .jsonPath("$.rows[0].firstExport.customers")
                .isEqualTo("confirmed")
                .jsonPath("$.rows[0].firstExport.invoices")
                .isEqualTo("held");
        service.client()
                .get()
                .uri("/v1/companies?limit=200")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].field")
                .isEqualTo("limit")
                .jsonPath("$.violations[0].message")
                .isEqualTo("must be a whole number from 1 to 199");
    }

    private static int historyOf(String company) {
        var history =
                get(company, "history").expectBody(JsonNode.class).returnResult().getResponseBody();
        assertThat(history).isNotNull();
        return history.path("rows").size();
    }

    private static ResponseSpec get(String company, String part) {
        return service.client().get().uri("/v1/companies/" + company + "/" + part).exchange();
    }

    private static ResponseSpec put(
            String company, String part, @Nullable String ifMatch, String body) {
        var request = service.client().put().uri("/v1/companies/" + company + "/" + part);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }
}
