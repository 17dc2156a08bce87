package org.sageonesync.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.gateway.GatewayApplication;
import org.sageonesync.gateway.TestGateway;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.sageonesync.runtime.testing.RunningService;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.access.Login;
import org.sageonesync.sandbox.control.NewCompany;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** Connections and reference data over HTTP, against the sandbox. */
class ConnectionIT {

    private static final SandboxServer SANDBOX = SandboxServer.start();
    private static RunningService service;

    private final String company = "c" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        var properties = new HashMap<>(TestPostgres.freshDatabase().properties());
        properties.put("SAGEONE_BASE_URL", SANDBOX.apiUrl());
        properties.put("GATEWAY_ENCRYPTION_KEY", TestGateway.ENCRYPTION_KEY);
        service = RunningService.start(properties, GatewayApplication.class);
        Awaitility.await().until(() -> service.bean(DatabaseMigration.class).isReady());
    }

    @AfterAll
    static void stop() {
        service.close();
        SANDBOX.close();
    }

    @BeforeEach
    void reset() {
        SANDBOX.reset();
        service.bean(Database.class)
                .sql("truncate connection, posting, slot, guard, failed_login")
                .update();
    }

    @Test
    void findsTheOnlyCompanyOfALoginByItself() {
        var books = SANDBOX.createCompany("Acme Internet");

        put(credentials(books))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accountingCompanyId")
                .isEqualTo(books.id())
                .jsonPath("$.accountingCompanyName")
                .isEqualTo("Acme Internet")
                .jsonPath("$.username")
                .isEqualTo(books.user())
                .jsonPath("$.password")
                .doesNotExist()
                .jsonPath("$.apiKey")
                .doesNotExist();
        get("/connection")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accountingCompanyId")
                .isEqualTo(books.id());
    }

    @Test
    void aLoginThatSeesSeveralCompaniesIsRefusedWithTheirList() {
        var first = SANDBOX.createCompany("First");
        var second =
                SANDBOX.createCompany(
                        NewCompany.standard(
                                "Second", first.user(), first.password(), first.apiKey()));

        put(credentials(first))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(ProblemTypes.COMPANY_AMBIGUOUS)
                .jsonPath("$.companies.length()")
                .isEqualTo(2)
                .jsonPath("$.companies[0].name")
                .isEqualTo("First");
        get("/connection").expectStatus().isNotFound();

        var chosen = credentials(first);
        chosen.put("accountingCompanyId", second.id());
        put(chosen)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accountingCompanyName")
                .isEqualTo("Second");
    }

    @Test
    void aCompanyThatTheLoginDoesNotSeeIsRefused() {
        var books = SANDBOX.createCompany("Mine");
        var credentials = credentials(books);
        credentials.put("accountingCompanyId", 4711);

        refused(credentials, "does not see a company 4711");
    }

    @Test
    void oneSetOfBooksIsNotConnectedTwice() {
        var books = SANDBOX.createCompany("Shared");
        put(credentials(books)).expectStatus().isOk();

        service.client()
                .put()
                .uri("/v1/companies/another/connection")
                .bodyValue(credentials(books))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat(detail.toString()).contains(company));
    }

    @Test
    void aCompanyWhoseDocumentsAreInOtherBooksIsNotMovedAway() {
        put(credentials(SANDBOX.createCompany("Demo books"))).expectStatus().isOk();
        service.bean(Database.class)
                .sql(
                        """
                        insert into posting (company, kind, ref, state, billing_version,
                            settings_version, content_hash, fence, accounting_id)
                        select company, 'customers', '1', 'POSTED', 1, 1, 'h', 1, 17 from connection
                        """)
                .update();

        refused(
                credentials(SANDBOX.createCompany("Real books")),
                "have been posted to another SageOne company already");
    }

    @Test
    void aMistypedPasswordIsRefusedAndStopsNobodyElse() {
        var books = SANDBOX.createCompany("Careful");
        put(credentials(books)).expectStatus().isOk();
        var mistyped = credentials(books);
        mistyped.put("password", "mistyped");

        refused(mistyped, "refuses the user name or the password");

        get("/tax-types").expectStatus().isOk();
        get("/status").expectBody().jsonPath("$.loginRejected").isEqualTo(false);
    }

    @Test
    void neverTriesSoOftenThatTheUserNameIsLockedOut() {
        var books = SANDBOX.createCompany("Stubborn");
        var mistyped = credentials(books);
        mistyped.put("password", "mistyped");
        for (int attempt = 0; attempt < 8; attempt++) {
            refused(mistyped, "refuses the user name or the password");
        }

        for (int attempt = 0; attempt < 15; attempt++) {
            refused(mistyped, "Too many logins");
        }

        assertThat(SANDBOX.sandbox().doors().failedLogins()).isEqualTo(8);
    }

    @Test
    void malformedCredentialsAreNamedFieldByField() {
        put(Map.of("apiKey", "no guid", "username", "a@b.za", "password", "x"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].field")
                .isEqualTo("apiKey")
                .jsonPath("$.violations[0].message")
                .isEqualTo("must be a GUID, with or without braces");
        put(Map.of("apiKey", "", "username", " ", "password", ""))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations.length()")
                .isEqualTo(3);
    }

    @Test
    void theTestGoesStepByStepAndStoresNothing() {
        var books = connected("Tested");
        SANDBOX.sandbox()
                .put(
                        books.id(),
                        "Customer",
                        JsonNodeFactory.instance.objectNode().put("Name", "Someone"));

        post("/connection/test")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.ok")
                .isEqualTo(true)
                .jsonPath("$.steps[*].name")
                .value(
                        names ->
                                assertThat(names.toString())
                                        .isEqualTo(
                                                "[\"signs in\",\"sees the company\",\"the company is active\",\"reads tax types\",\"calculates an invoice\"]"))
                .jsonPath("$.steps[4].message")
                .isEqualTo("It can; nothing was stored.");
        assertThat(SANDBOX.rows(books.id(), "TaxInvoice")).isEmpty();
        assertThat(SANDBOX.counters(books.id()).calls("TaxInvoice/Calculate")).isEqualTo(1);
    }

    @Test
    void theTestSaysWhichStepFailedAndStopsThere() {
        var books = connected("Changed");
        SANDBOX.sandbox().doors().grant(Login.of(books.user(), "another password"));

        post("/connection/test")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.ok")
                .isEqualTo(false)
                .jsonPath("$.steps.length()")
                .isEqualTo(1)
                .jsonPath("$.steps[0].ok")
                .isEqualTo(false);
        get("/items")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(ProblemTypes.CONNECTION_REFUSED);
    }

    @Test
    void newCredentialsLiftTheLoginGuard() {
        var books = connected("Renewed");
        SANDBOX.sandbox().doors().grant(Login.of(books.user(), "another password"));
        get("/items").expectStatus().isEqualTo(422);
        get("/status").expectBody().jsonPath("$.loginRejected").isEqualTo(true);

        var renewed = credentials(books);
        renewed.put("password", "another password");
        put(renewed).expectStatus().isOk();

        get("/items").expectStatus().isOk();
        get("/status").expectBody().jsonPath("$.loginRejected").isEqualTo(false);
    }

    @Test
    void readsListsOfAnyLengthAHundredRowsACall() {
        List<JsonNode> items =
                IntStream.rangeClosed(1, 250)
                        .<JsonNode>mapToObj(
                                i ->
                                        JsonNodeFactory.instance
                                                .objectNode()
                                                .put("Description", "Item " + i)
                                                .put("Active", true))
                        .toList();
        var key = UUID.randomUUID().toString();
        var books =
                SANDBOX.createCompany(
                        new NewCompany(
                                "Large",
                                "large@example.co.za",
                                "secret",
                                key,
                                null,
                                items,
                                null,
                                null,
                                null));
        put(credentials(books)).expectStatus().isOk();

        get("/items").expectStatus().isOk().expectBody().jsonPath("$.length()").isEqualTo(250);

        assertThat(SANDBOX.counters(books.id()).calls("Item/Get")).isEqualTo(3);
    }

    @Test
    void readsTaxTypesAccountsAndBankAccounts() {
        connected("Complete");

        get("/tax-types")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[?(@.isDefault == true)].percent")
                .isEqualTo(15);
        get("/accounts").expectStatus().isOk().expectBody().jsonPath("$[0].name").isNotEmpty();
        get("/bank-accounts").expectStatus().isOk().expectBody().jsonPath("$[0].name").isNotEmpty();
    }

    @Test
    void aCompanyWithoutAConnectionIsToldSo() {
        get("/items")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(ProblemTypes.NOT_CONNECTED);
        post("/connection/test").expectStatus().isEqualTo(409);
        get("/status")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.connected")
                .isEqualTo(false)
                .jsonPath("$.uncertain")
                .isEqualTo(0)
                .jsonPath("$.budget.limit")
                .isEqualTo(100)
                .jsonPath("$.budget.free")
                .isEqualTo(100);
    }

    @Test
    void credentialsAreNotInClearInTheDatabase() {
        var books = connected("Sealed");

        var stored =
                service.bean(Database.class)
                        .sql("select credentials from connection")
                        .one(row -> Objects.requireNonNull(row.get(0, byte[].class)));

        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(books.password(), books.apiKey(), books.user());
    }

    private TestCompany connected(String name) {
        var books = SANDBOX.createCompany(name);
        put(credentials(books)).expectStatus().isOk();
        return books;
    }

    private static Map<String, Object> credentials(TestCompany books) {
        return new HashMap<>(
                Map.of(
                        "apiKey", "{" + books.apiKey() + "}",
                        "username", books.user(),
                        "password", books.password()));
    }

    private void refused(Map<String, Object> credentials, String because) {
        put(credentials)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(ProblemTypes.CONNECTION_REFUSED)
                .jsonPath("$.detail")
                .value(detail -> assertThat(detail.toString()).contains(because));
    }

    private WebTestClient.ResponseSpec put(Map<String, Object> credentials) {
        return service.client().put().uri(path("/connection")).bodyValue(credentials).exchange();
    }

    private WebTestClient.ResponseSpec post(String path) {
        return service.client().post().uri(path(path)).exchange();
    }

    private WebTestClient.ResponseSpec get(String path) {
        return service.client().get().uri(path(path)).exchange();
    }

    private String path(String path) {
        return "/v1/companies/" + company + path;
    }
}
