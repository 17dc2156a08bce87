package org.sageonesync.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.SalesDocument.Target.Kind;
import org.sageonesync.contracts.mapping.CompanyMappings;
import org.sageonesync.contracts.mapping.CompanyMappings.LineMapping;
import org.sageonesync.contracts.mapping.Mappings.LineTarget;
import org.sageonesync.contracts.mapping.Mappings.TaxType;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.http.HttpInterfaces;
import org.sageonesync.runtime.testing.TestKafka;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

class MappingsIT {

    private static final MappingService service = MappingService.shared();
    private static final Calls calls = new Calls(service);
    private static final Books books = new Books(service.gateway());
    private static final String LINES =
            """
            {"defaultTarget": {"kind": "item", "id": "1"},
             "tariffs": [{"id": "t1", "target": {"kind": "item", "id": "2"}}],
             "categories": [{"id": 8, "name": "ignored", "target": {"kind": "account", "id": "9"}},
                            {"id": "7", "target": {"kind": "item", "id": "1"}}]}
            """;

    private String company = "";

    @BeforeEach
    void aCompanyOfItsOwn(TestInfo test) {
        company = "m-" + Integer.toHexString(test.getDisplayName().hashCode());
        books.usual(company);
    }

    @Test
    void mapsLinesAndTellsTheSyncServices() {
        var loaded = calls.load(company);

        calls.put(company, "categories", loaded, LINES)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .json(
                        """
                        {"defaultTarget": {"kind": "item", "id": "1"},
                         "tariffs": [{"id": "t1", "target": {"kind": "item", "id": "2"}}],
                         "categories": [{"id": "7", "target": {"kind": "item", "id": "1"}},
                                        {"id": "8", "target": {"kind": "account", "id": "9"}}]}
                        """);

        var snapshots = Snapshots.of(company, 3);
        assertThat(snapshots).extracting(each -> each.version()).containsExactly(1L, 2L, 3L);
        var mappings = snapshots.getLast().mappings();
        assertThat(mappings.defaultTarget()).isEqualTo(new LineTarget(Kind.ITEM, "1", true));
        assertThat(mappings.tariffs())
                .containsOnly(entry("t1", new LineTarget(Kind.ITEM, "2", true)));
        assertThat(mappings.categories())
                .containsOnly(
                        entry("7", new LineTarget(Kind.ITEM, "1", true)),
                        entry("8", new LineTarget(Kind.ACCOUNT, "9", true)));
        assertThat(mappings.taxTypes())
                .containsExactly(
                        new TaxType("1", "Standard", new BigDecimal("15.0")),
                        new TaxType("2", "Zero rated", new BigDecimal("0.0")),
                        new TaxType("3", "Exempt", new BigDecimal("0")));
        calls.get(company, "history?limit=2")
                .expectBody()
                .jsonPath("$.rows[0].what")
                .isEqualTo("categories")
                .jsonPath("$.rows[0].before.categories.length()")
                .isEqualTo(0)
                .jsonPath("$.rows[0].after.categories['8'].id")
                .isEqualTo("9")
                .jsonPath("$.rows[0].after.taxTypes")
                .doesNotExist()
                .jsonPath("$.rows[1].what")
                .isEqualTo("imports");
    }

    @Test
    void mapsTaxRatesAndShowsTheTaxTypesInUse() {
        var loaded = calls.load(company);

        calls.put(
                        company,
                        "tax-types",
                        loaded,
                        "{\"rates\": [{\"id\": 5, \"taxTypeId\": \"2\"}, {\"id\": \"4\", \"taxTypeId\": \"1\"}]}")
                .expectStatus()
                .isOk();

        calls.get(company, "tax-types")
                .expectBody()
                .json(
                        """
                        {"rates": [{"id": "4", "taxTypeId": "1"}, {"id": "5", "taxTypeId": "2"}],
                         "available": [{"id": "1", "name": "Standard", "percent": 15.0},
                                       {"id": "2", "name": "Zero rated", "percent": 0.0},
                                       {"id": "3", "name": "Exempt", "percent": 0}]}
                        """);
        assertThat(Snapshots.of(company, 3).getLast().mappings().taxRates())
                .containsOnly(entry("4", "1"), entry("5", "2"));
        calls.get(company, "history?limit=1")
                .expectBody()
                .jsonPath("$.rows[0].what")
                .isEqualTo("tax-types")
                .jsonPath("$.rows[0].after['5']")
                .isEqualTo("2");
    }

    @Test
    void servesTheContractToItsOwnClient() {
        var mappings =
                service.bean(HttpInterfaces.class)
                        .create(CompanyMappings.class, service.baseUrl(), Duration.ofSeconds(20));
        var key = new CompanyKey(company);
        calls.put(company, "categories", calls.load(company), LINES).expectStatus().isOk();

        var lines = mappings.lineTargets(key);
        var same =
                mappings.changeLineTargets(
                        key, lines.getHeaders().getETag(), Objects.requireNonNull(lines.getBody()));
        var rates = mappings.taxRates(key);
        mappings.changeTaxRates(
                key, rates.getHeaders().getETag(), Objects.requireNonNull(rates.getBody()));
        var methods = mappings.paymentMethods(key);
        mappings.changePaymentMethods(
                key, methods.getHeaders().getETag(), Objects.requireNonNull(methods.getBody()));

        assertThat(same.getHeaders().getETag()).isEqualTo("\"3\"");
        assertThat(same.getBody()).isEqualTo(lines.getBody());
        assertThat(calls.etag(company)).isEqualTo("\"3\"");
    }

    @Test
    void namesWhatIsMappedAsTheCatalogDoes() {
        calls.put(company, "categories", calls.load(company), LINES).expectStatus().isOk();
        calls.put(company, "tax-types", "*", "{\"rates\": [{\"id\": 7, \"taxTypeId\": \"1\"}]}")
                .expectStatus()
                .isOk();
        catalog("transaction-category", "7", "Installations");
        catalog("tariff", "t1", "Fibre 100");
        catalog("tax-rate", "7", "VAT 15%");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            calls.get(company, "categories")
                                    .expectBody()
                                    .jsonPath("$.tariffs[0].name")
                                    .isEqualTo("Fibre 100")
                                    .jsonPath("$.categories[0].name")
                                    .isEqualTo("Installations")
                                    .jsonPath("$.categories[1].name")
                                    .doesNotExist();
                            calls.get(company, "tax-types")
                                    .expectBody()
                                    .jsonPath("$.rates[0].name")
                                    .isEqualTo("VAT 15%");
                        });
    }

    @Test
    void namesEveryWrongLineTargetAtOnce() {
        var loaded = calls.load(company);
        var body =
                """
                {"defaultTarget": {"kind": "item", "id": "99"},
                 "tariffs": [{"id": "a b", "target": {"kind": "item", "id": "3"}}, {"id": "t"}],
                 "categories": [{"id": "7", "target": {"kind": "account", "id": "1"}},
                                {"id": 7, "target": {"kind": "item", "id": "1"}},
                                {"id": "8", "target": {"kind": "bank", "id": "1"}}],
                 "colours": []}
                """;

        calls.put(company, "categories", loaded, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[?(@.field == 'defaultTarget.id')].message")
                .isEqualTo(
                        "must be an item that was loaded; POST /v1/companies/%s/imports loads them anew"
                                .formatted(company))
                .jsonPath("$.violations[?(@.field == 'tariffs[0].target.id')].message")
                .isEqualTo(
                        "must be an item in use, and was inactive when last loaded; make it active in the books, then POST /v1/companies/%s/imports"
                                .formatted(company))
                .jsonPath("$.violations[*].field")
                .value(
                        fields ->
                                assertThat((List<?>) fields)
                                        .map(Object::toString)
                                        .containsExactlyInAnyOrder(
                                                "defaultTarget.id",
                                                "tariffs[0].id",
                                                "tariffs[0].target.id",
                                                "tariffs[1].target",
                                                "categories[0].target.id",
                                                "categories[1].id",
                                                "categories[2].target.kind",
                                                "colours"));
        assertThat(calls.etag(company)).isEqualTo(loaded);
    }

    @Test
    void namesEveryWrongTaxRateAtOnce() {
        calls.load(company);
        var body =
                """
                {"rates": [{"id": "1", "taxTypeId": "4"}, {"id": "2", "taxTypeId": "77"}, {"id": "1", "taxTypeId": 1}, null]}
                """;

        calls.put(company, "tax-types", "*", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].field")
                .value(
                        fields ->
                                assertThat((List<?>) fields)
                                        .map(Object::toString)
                                        .containsExactlyInAnyOrder(
                                                "rates[0].taxTypeId",
                                                "rates[1].taxTypeId",
                                                "rates[2].taxTypeId",
                                                "rates[2].id",
                                                "rates[3]"));
    }

    @Test
    void mapsNothingOfACompanyThatHasLoadedNothing() {
        calls.put(company, "categories", null, LINES)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations.length()")
                .isEqualTo(4);
        calls.get(company, "categories").expectStatus().isNotFound();
        calls.get(company, "tax-types").expectStatus().isNotFound();
        calls.get(company, "bank-accounts").expectStatus().isNotFound();
        calls.put(company, "categories", null, "{\"tariffs\": [], \"categories\": []}")
                .expectStatus()
                .isCreated();
        calls.put(company, "categories", "*", "{\"tariffs\": [], \"categories\": []}")
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    @Test
    void letsOnlyOneOfTwoConcurrentChangesThrough() {
        var loaded = calls.load(company);
        var bodies =
                List.of(
                        LINES,
                        "{\"tariffs\": [], \"categories\": [{\"id\": 1, \"target\": {\"kind\": \"item\", \"id\": \"1\"}}]}");

        var statuses =
                bodies.parallelStream()
                        .map(body -> calls.put(company, "categories", loaded, body))
                        .map(answer -> answer.expectBody().returnResult().getStatus().value())
                        .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        calls.put(company, "tax-types", loaded, "{\"rates\": []}")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(ProblemTypes.CHANGED_MEANWHILE);
        calls.put(company, "tax-types", null, "{\"rates\": []}").expectStatus().isEqualTo(428);
    }

    @Test
    void publishesAnImportOnlyIfItChangesTheSnapshot() {
        calls.put(company, "categories", calls.load(company), LINES).expectStatus().isOk();

        books.items(company, Books.item("1", true), Books.item("2", true), Books.item("5", true));
        books.taxTypes(
                company,
                Books.taxType("3", "Exempt", "0.00", true),
                Books.taxType("1", "Standard", "15", true),
                Books.taxType("2", "Zero rated", "0", true));
        assertThat(calls.load(company)).as("another item, and other digits").isEqualTo("\"3\"");

        books.items(company, Books.item("1", false));
        assertThat(calls.load(company)).as("inactive and gone").isEqualTo("\"4\"");

        books.items(company, Books.item("1", true), Books.item("2", true));
        books.taxTypes(company, Books.taxType("1", "Standard", "15.5", true));
        assertThat(calls.load(company)).as("back, and another percentage").isEqualTo("\"5\"");

        var mappings = Snapshots.of(company, 5).stream().map(each -> each.mappings()).toList();
        assertThat(mappings.get(3).defaultTarget())
                .isEqualTo(new LineTarget(Kind.ITEM, "1", false));
        assertThat(mappings.get(3).tariffs())
                .containsOnly(entry("t1", new LineTarget(Kind.ITEM, "2", false)));
        assertThat(mappings.get(3).categories())
                .contains(entry("8", new LineTarget(Kind.ACCOUNT, "9", true)));
        assertThat(mappings.get(4).defaultTarget()).isEqualTo(mappings.get(2).defaultTarget());
        assertThat(mappings.get(4).tariffs()).isEqualTo(mappings.get(2).tariffs());
        assertThat(mappings.get(4).taxTypes())
                .containsExactly(new TaxType("1", "Standard", new BigDecimal("15.5")));
        calls.get(company, "history?limit=1")
                .expectBody()
                .jsonPath("$.rows[0].what")
                .isEqualTo("imports")
                .jsonPath("$.rows[0].before.defaultTarget.active")
                .isEqualTo(false)
                .jsonPath("$.rows[0].after.defaultTarget.active")
                .isEqualTo(true);
    }

    @Test
    void refusesToKeepWhatAnImportHasMadeInactive() {
        calls.put(company, "categories", calls.load(company), LINES).expectStatus().isOk();
        books.items(company, Books.item("1", false), Books.item("2", true));

        calls.put(company, "categories", calls.load(company), LINES)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].field")
                .isEqualTo(List.of("defaultTarget.id", "categories[1].target.id"));
    }

    @Test
    void takesAListAsLongAsAllowedAndNotOneMore() {
        var loaded = calls.load(company);

        calls.put(company, "categories", loaded, categories(5_001))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].message")
                .isEqualTo("must list at most 5000 mappings");
        calls.put(company, "categories", loaded, categories(5_000)).expectStatus().isOk();

        var listed =
                service.bean(HttpInterfaces.class)
                        .create(CompanyMappings.class, service.baseUrl(), Duration.ofSeconds(20))
                        .lineTargets(new CompanyKey(company))
                        .getBody();
        assertThat(listed).isNotNull();
        assertThat(listed.categories()).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(listed.categories()).extracting(LineMapping::id).isSorted();
    }

    private static String categories(int count) {
        var rows =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        "{\"id\": \"c%d\", \"target\": {\"kind\": \"item\", \"id\": \"1\"}}"
                                                .formatted(i))
                        .toList();
        return "{\"tariffs\": [], \"categories\": [" + String.join(",", rows) + "]}";
    }

    private void catalog(String kind, String id, String name) {
        var json =
                """
                {"company": "%s", "kind": "%s", "id": "%s", "name": "%s"}
                """
                        .formatted(company, kind, id, name);
        TestKafka.produce(
                List.of(
                        new ProducerRecord<>(
                                Topics.CATALOG,
                                company + "/" + kind + "/" + id,
                                json.getBytes(UTF_8))));
    }

    private static <T> Map.Entry<BillingRef, T> entry(String id, T value) {
        return Map.entry(new BillingRef(id), value);
    }
}
