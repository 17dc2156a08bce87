package org.sageonesync.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sageonesync.contracts.gateway.PaymentMethod.CARD;
import static org.sageonesync.contracts.gateway.PaymentMethod.CASH;
import static org.sageonesync.contracts.gateway.PaymentMethod.EFT;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.mapping.Mappings.MethodTarget;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.testing.TestKafka;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class PaymentMethodsIT {

    private static final String PART = "bank-accounts";
    private static final MappingService service = MappingService.shared();
    private static final Calls calls = new Calls(service);
    private static final Books books = new Books(service.gateway());
    private static final String METHODS =
            """
            {"defaultBankAccount": "21",
             "methods": [{"id": 3, "pushed": false, "method": "card"},
                         {"id": "2", "name": "ignored", "pushed": true, "method": "eft"},
                         {"id": "1", "pushed": true, "bankAccountId": "22", "method": "cash"}],
             "available": [{"id": "99", "name": "ignored"}]}
            """;

    private String company = "";

    @BeforeEach
    void aCompanyOfItsOwn(TestInfo test) {
        company = "p-" + Integer.toHexString(test.getDisplayName().hashCode());
        books.usual(company);
    }

    @Test
    void mapsPaymentMethodsAndTellsTheSyncServices() {
        map(calls.load(company), METHODS)
                .json(
                        """
                        {"defaultBankAccount": "21",
                         "methods": [{"id": "1", "pushed": true, "bankAccountId": "22", "method": "cash"},
                                     {"id": "2", "pushed": true, "method": "eft"},
                                     {"id": "3", "pushed": false, "method": "card"}],
                         "available": [{"id": "21", "name": "Current"}, {"id": "22", "name": "Cash box"}]}
                        """)
                .jsonPath("$.methods[1].name")
                .doesNotExist()
                .jsonPath("$.available.length()")
                .isEqualTo(2);

        assertThat(targets(3))
                .containsOnly(
                        target("1", true, "22", true, CASH),
                        target("2", true, "21", true, EFT),
                        target("3", false, "21", true, CARD));
    }

    @Test
    void tellsWhoChangedWhatAndKeepsItApartFromOtherMappings() {
        map(calls.load(company), METHODS);
        calls.put(
                        company,
                        "categories",
                        "*",
                        "{\"tariffs\": [], \"categories\": [{\"id\": 7, \"target\": {\"kind\": \"item\", \"id\": \"1\"}}]}")
                .expectStatus()
                .isOk();

        calls.get(company, "history?limit=2")
                .expectBody()
                .jsonPath("$.rows[0].what")
                .isEqualTo("categories")
                .jsonPath("$.rows[0].after.paymentMethods")
                .doesNotExist()
                .jsonPath("$.rows[1].what")
                .isEqualTo(PART)
                .jsonPath("$.rows[1].before.methods.length()")
                .isEqualTo(0)
                .jsonPath("$.rows[1].after.defaultBankAccount")
                .isEqualTo("21")
                .jsonPath("$.rows[1].after.methods[0].bankAccountId")
                .isEqualTo("22")
                .jsonPath("$.rows[1].after.methods[1].name")
                .doesNotExist()
                .jsonPath("$.rows[1].after.available")
                .doesNotExist();
        assertThat(targets(4)).hasSize(3);
    }

    @Test
    void sendsMethodsWithoutABankAccountOfTheirOwnToTheDefaultOne() {
        map(calls.load(company), METHODS);
        map("*", METHODS.replace("\"21\"", "\"22\""));
        map("*", METHODS.replace("\"21\"", "null"));

        assertThat(targets(4)).contains(target("2", true, "22", true, EFT));
        assertThat(targets(5))
                .contains(target("1", true, "22", true, CASH), target("2", true, null, false, EFT));
        calls.get(company, PART).expectBody().jsonPath("$.defaultBankAccount").doesNotExist();
    }

    @Test
    void keepsADefaultThatNoMethodNeedsYet() {
        var none = "{\"defaultBankAccount\": %s, \"methods\": []}";
        map(calls.load(company), none.formatted("\"21\""));

        assertThat(calls.etag(company)).isEqualTo("\"3\"");
        map("\"3\"", none.formatted("\"21\""));
        assertThat(calls.etag(company)).as("all is so already").isEqualTo("\"3\"");
        calls.get(company, PART).expectBody().jsonPath("$.defaultBankAccount").isEqualTo("21");
        map("\"3\"", none.formatted("null"));
        assertThat(calls.etag(company)).isEqualTo("\"4\"");
    }

    @Test
    void mapsToTheSameWhateverTheOrderItIsWrittenIn() {
        var one = "{\"id\": 1, \"pushed\": true, \"method\": \"eft\"}";
        var two = "{\"id\": \"2\", \"name\": \"x\", \"pushed\": true, \"method\": \"eft\"}";
        map(calls.load(company), "{\"methods\": [" + one + "," + two + "]}");

        map("*", "{\"methods\": [" + two + "," + one + "], \"defaultBankAccount\": null}");

        assertThat(calls.etag(company)).isEqualTo("\"3\"");
    }

    @Test
    void namesEveryWrongPaymentMethodAtOnce() {
        var loaded = calls.load(company);
        var body =
                """
                {"defaultBankAccount": "23",
                 "methods": [{"id": "1", "pushed": "yes", "bankAccountId": "99", "method": "barter"},
                             {"id": 1, "pushed": true, "bankAccountId": 21, "method": "EFT"},
                             {"id": "a b"}, null],
                 "colours": []}
                """;

        calls.put(company, PART, loaded, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[?(@.field == 'defaultBankAccount')].message")
                .isEqualTo(
                        "must be a bank account in use, and was inactive when last loaded; make it active in the books, then POST /v1/companies/%s/imports"
                                .formatted(company))
                .jsonPath("$.violations[?(@.field == 'methods[0].bankAccountId')].message")
                .isEqualTo(
                        "must be a bank account that was loaded; POST /v1/companies/%s/imports loads them anew"
                                .formatted(company))
                .jsonPath("$.violations[?(@.field == 'methods[0].method')].message")
                .isEqualTo("must be one of cash, cheque, card, eft")
                .jsonPath("$.violations[*].field")
                .value(
                        fields ->
                                assertThat((List<?>) fields)
                                        .map(Object::toString)
                                        .containsExactlyInAnyOrder(
                                                "defaultBankAccount",
                                                "methods[0].pushed",
                                                "methods[0].bankAccountId",
                                                "methods[0].method",
                                                "methods[1].id",
                                                "methods[1].bankAccountId",
                                                "methods[1].method",
                                                "methods[2].id",
                                                "methods[2].pushed",
                                                "methods[2].method",
                                                "methods[3]",
                                                "colours"));
        assertThat(calls.etag(company)).isEqualTo(loaded);
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChanged() {
        var loaded = calls.load(company);
        map(loaded, METHODS);

        calls.put(company, PART, loaded, "{\"methods\": []}")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(ProblemTypes.CHANGED_MEANWHILE);
        calls.put(company, PART, null, "{\"methods\": []}").expectStatus().isEqualTo(428);
    }

    @Test
    void setsACompanyUpWithMethodsThatNeedNoBankAccount() {
        calls.put(company, PART, null, METHODS).expectStatus().isBadRequest();
        calls.put(
                        company,
                        PART,
                        null,
                        "{\"methods\": [{\"id\": \"3\", \"pushed\": false, \"method\": \"card\"}]}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.methods[0].id")
                .isEqualTo("3");

        assertThat(targets(1)).containsOnly(target("3", false, null, false, CARD));
        calls.get(company, "history")
                .expectBody()
                .jsonPath("$.rows[0].what")
                .isEqualTo("set-up")
                .jsonPath("$.rows[0].after.paymentMethods.methods[0].id")
                .isEqualTo("3");
    }

    @Test
    void publishesAnImportThatFindsABankAccountInactiveOrActiveAgain() {
        map(calls.load(company), METHODS);

        books.bankAccounts(
                company,
                Books.bankAccount("21", "Current account", true),
                Books.bankAccount("22", "Cash box", true),
                Books.bankAccount("24", "Savings", true));
        assertThat(calls.load(company)).as("another one, and another name").isEqualTo("\"3\"");
        calls.get(company, PART)
                .expectBody()
                .jsonPath("$.available[*].name")
                .isEqualTo(List.of("Current account", "Cash box", "Savings"));

        books.bankAccounts(company, Books.bankAccount("21", "Current", false));
        assertThat(calls.load(company)).as("inactive and gone").isEqualTo("\"4\"");
        assertThat(targets(4))
                .containsOnly(
                        target("1", true, "22", false, CASH),
                        target("2", true, "21", false, EFT),
                        target("3", false, "21", false, CARD));
        calls.put(company, PART, "*", METHODS)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].field")
                .isEqualTo(List.of("defaultBankAccount", "methods[2].bankAccountId"));

        books.usual(company);
        assertThat(calls.load(company)).as("back").isEqualTo("\"5\"");
        assertThat(targets(5)).isEqualTo(targets(3));
        calls.get(company, "history?limit=1")
                .expectBody()
                .jsonPath("$.rows[0].what")
                .isEqualTo("imports")
                .jsonPath("$.rows[0].before.paymentMethods['2'].active")
                .isEqualTo(false)
                .jsonPath("$.rows[0].after.paymentMethods['2'].active")
                .isEqualTo(true);
    }

    @Test
    void namesWhatIsMappedAsTheCatalogDoes() {
        map(calls.load(company), METHODS);
        var json =
                """
                {"company": "%s", "kind": "payment-method", "id": "2", "name": "Debit order"}
                """
                        .formatted(company);
        TestKafka.produce(
                List.of(new ProducerRecord<>(Topics.CATALOG, company, json.getBytes(UTF_8))));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                calls.get(company, PART)
                                        .expectBody()
                                        .jsonPath("$.methods[1].name")
                                        .isEqualTo("Debit order")
                                        .jsonPath("$.methods[0].name")
                                        .doesNotExist());
    }

    private BodyContentSpec map(String ifMatch, String body) {
        return calls.put(company, PART, ifMatch, body).expectStatus().isOk().expectBody();
    }

    /** As of a version. */
    private Map<BillingRef, MethodTarget> targets(int version) {
        return Snapshots.of(company, version).get(version - 1).mappings().paymentMethods();
    }

    private static Map.Entry<BillingRef, MethodTarget> target(
            String id, boolean pushed, @Nullable String account, boolean active, PaymentMethod as) {
        return Map.entry(new BillingRef(id), new MethodTarget(pushed, account, active, as));
    }
}
