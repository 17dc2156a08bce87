package org.sageonesync.localstack.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.documents.Good;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.process.StackFailure;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What is sent to the mapping service, which a small server stands in for. */
class MappingSetUpTests {

    private static final String COMPANY = "/v1/companies/isp/";

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, JsonNode> sent = new ConcurrentHashMap<>();
    private HttpServer server;
    private MappingSetUp setUp;

    @BeforeEach
    void start() throws IOException {
        answers.put(
                "items",
                """
                {"rows": [{"id": "11", "description": "Internet access "},
                          {"id": "12", "description": "Business access"},
                          {"id": "13", "description": "Telephony"},
                          {"id": "14", "description": "Equipment"},
                          {"id": "15", "description": "Installation"},
                          {"id": "16", "description": "Hosting"},
                          {"id": "17", "description": "Rounding"}]}
                """);
        answers.put(
                "accounts",
                """
                {"rows": [{"id": "21", "name": "Interest received"}]}
                """);
        answers.put(
                "tax-types",
                """
                {"rates": [], "available": [
                  {"id": "31", "name": "Standard Rate", "percent": 15},
                  {"id": "32", "name": "Zero Rate", "percent": 0},
                  {"id": "33", "name": "Exempt", "percent": 0},
                  {"id": "34", "name": "No VAT", "percent": 0}]}
                """);
        answers.put("categories", "{}");
        answers.put(
                "bank-accounts",
                """
                {"methods": [], "available": [
                  {"id": "41", "name": "Cheque account"},
                  {"id": "42", "name": "Petty cash"},
                  {"id": "43", "name": "Card settlements "},
                  {"id": "44", "name": "Kiosk takings"}]}
                """);
        answers.put(
                "settings",
                """
                {"books": {"currency": "ZAR"}, "customers": {"automatic": false},
                 "invoices": {"automatic": false, "numbers": "billing"}}
                """);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        setUp = new MappingSetUp(new Api("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** A change is taken only with the tag that was read. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(COMPANY.length());
            if (exchange.getRequestMethod().equals("PUT")) {
                assertThat(exchange.getRequestHeaders().getFirst("If-Match")).isEqualTo("\"7\"");
                sent.put(path, JsonMapper.shared().readTree(exchange.getRequestBody()));
            }
            byte[] body =
                    Objects.requireNonNull(answers.get(path)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void mapsAllButOneCategoryAtFirst() {
        setUp.mapAtFirst();

        assertThat(targets("categories"))
                .containsEntry(Good.ACCESS.id(), "item 11")
                .containsEntry(Good.LATE_FEE.id(), "account 21")
                .doesNotContainKey(Good.UNMAPPED_AT_FIRST.id())
                .hasSize(5);
        assertThat(targets("tariffs")).containsOnly(Map.entry(Good.BUSINESS.id(), "item 12"));
    }

    @Test
    void mapsThatOneTooLater() {
        setUp.mapAll();

        assertThat(targets("categories"))
                .containsEntry(Good.UNMAPPED_AT_FIRST.id(), "item 16")
                .hasSize(6);
    }

    @Test
    void mapsAllButOnePaymentMethodAtFirst() {
        setUp.mapAtFirst();

        assertThat(sent("bank-accounts").has("defaultBankAccount")).isFalse();
        assertThat(methods())
                .contains("1 cash 42", "3 eft 41", "4 card 43", "5 cheque ", "7 cash 44")
                .contains("8 cash  not pushed")
                .hasSize(7);
    }

    @Test
    void mapsThatOneTooAndGivesTheOthersABankAccountLater() {
        setUp.mapAll();

        assertThat(sent("bank-accounts").path("defaultBankAccount").asString()).isEqualTo("41");
        assertThat(methods()).contains("6 eft 41", "5 cheque ").hasSize(8);
    }

    private Stream<String> methods() {
        return sent("bank-accounts")
                .path("methods")
                .valueStream()
                .map(
                        one ->
                                one.path("id").asString()
                                        + " "
                                        + one.path("method").asString()
                                        + " "
                                        + one.path("bankAccountId").asString("")
                                        + (one.path("pushed").asBoolean() ? "" : " not pushed"));
    }

    @Test
    void tellsTheThreeTaxTypesOfNothingApart() {
        setUp.mapAtFirst();

        assertThat(sent("tax-types").path("rates").valueStream())
                .extracting(
                        rate ->
                                rate.path("id").asString()
                                        + "="
                                        + rate.path("taxTypeId").asString())
                .containsExactly("1=31", "2=32", "3=33", "4=34");
    }

    @Test
    void keepsTheOtherSettings() {
        setUp.set(Duration.ofSeconds(6));

        JsonNode settings = sent("settings");
        assertThat(settings.path("books").path("startDate").asString()).isEqualTo("2026-08-01");
        assertThat(settings.path("books").path("currency").asString()).isEqualTo("ZAR");
        assertThat(settings.path("invoices").path("roundingItem").asString()).isEqualTo("17");
        assertThat(settings.path("invoices").path("reversalGrace").asString()).isEqualTo("PT6S");
        assertThat(settings.path("invoices").path("numbers").asString()).isEqualTo("billing");
        assertThat(settings.path("invoices").path("automatic").asBoolean()).isFalse();
        assertThat(settings.path("payments").path("importMethod").asString()).isEqualTo("9");
    }

    @Test
    void namesWhatTheBooksDoNotHave() {
        answers.put("accounts", "{\"rows\": []}");

        assertThatThrownBy(setUp::mapAtFirst)
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("Interest received");
    }

    private Map<String, String> targets(String which) {
        var targets = new HashMap<String, String>();
        for (JsonNode one : sent("categories").path(which)) {
            JsonNode target = one.path("target");
            targets.put(
                    one.path("id").asString(),
                    target.path("kind").asString() + " " + target.path("id").asString());
        }
        return targets;
    }

    private JsonNode sent(String path) {
        return Objects.requireNonNull(sent.get(path));
    }
}
