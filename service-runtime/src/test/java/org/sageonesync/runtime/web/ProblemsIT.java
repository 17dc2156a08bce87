package org.sageonesync.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.runtime.example.ExampleService;
import org.sageonesync.runtime.testing.RunningService;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

import java.util.Objects;

class ProblemsIT {

    private static RunningService service;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        service =
                RunningService.start(
                        TestPostgres.freshDatabase().properties(), ExampleService.class);
        client = service.client();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void handlersRunOnVirtualThreadsSoThatTheyMayBlock() {
        client.get().uri("/thread").exchange().expectBody().jsonPath("$.virtual").isEqualTo(true);
    }

    @Test
    void handlersOfStreamsDoNot() {
        client.get().uri("/stream").exchange().expectBody(String.class).isEqualTo("event loop");
    }

    @Test
    void namesEveryFieldThatBreaksARule() {
        posted(
                        """
                        {"on": "2026-11-20", "colour": "RED",
                         "lines": [{"text": "", "quantity": 1}, {"text": "x", "quantity": 0}]}
                        """)
                .jsonPath("$.type")
                .isEqualTo("urn:sageone-sync:problem:invalid-request")
                .jsonPath("$.title")
                .isEqualTo("The request is not valid")
                .jsonPath("$.status")
                .isEqualTo(400)
                .jsonPath("$.instance")
                .isEqualTo("/orders")
                .jsonPath("$.violations[?(@.field == 'lines[0].text')].message")
                .isEqualTo("must not be blank")
                .jsonPath("$.violations[?(@.field == 'lines[1].quantity')].message")
                .isEqualTo("must be greater than 0")
                .jsonPath("$.violations.length()")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"colour\": \"BLUE-secret\"} | colour | must be one of RED, GREEN",
                "{\"on\": \"20.11.2026-secret\"} | on | must be a date such as 2026-11-20",
                "{\"lines\": {\"secret\": 1}} | lines | must be a list",
                "{\"lines\": [{\"quantity\": \"secret\"}]} | lines[0].quantity | must be a whole number",
                "{\"name\": \"secret\"} | name | must be at most 5 characters long",
                "{\"on\": {}} | on | must be a date such as 2026-11-20"
            })
    void namesTheFieldThatDoesNotFitItsTypeAndNeverRepeatsItsValue(
            String body, String field, String message) {
        var answer =
                posted(body)
                        .jsonPath("$.violations[0].field")
                        .isEqualTo(field)
                        .jsonPath("$.violations[0].message")
                        .isEqualTo(message)
                        .returnResult();

        assertThat(text(answer)).doesNotContain("secret");
    }

    @Test
    void saysWhereJsonIsMalformedWithoutRepeatingIt() {
        var answer =
                posted("{\n  \"on\": secret\n}")
                        .jsonPath("$.detail")
                        .value(
                                String.class,
                                text ->
                                        assertThat(text)
                                                .startsWith(
                                                        "The body is not valid JSON at line 2, column "))
                        .returnResult();

        assertThat(text(answer)).doesNotContain("secret");
    }

    @Test
    void aMissingBodyIsSaidToBeMissing() {
        client.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The body is missing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/search?colour=RED | q | is required (query parameter)",
                "/search?q=x&colour=secret | colour | must be one of RED, GREEN",
                "/orders/secret | id | must be a whole number",
                "/orders/1?page=11 | page | must be less than or equal to 10"
            })
    void namesTheParameterThatIsWrong(String uri, String field, String message) {
        client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.violations[0].field")
                .isEqualTo(field)
                .jsonPath("$.violations[0].message")
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/orders/5 | There is no order 5 on page null.",
                "/nowhere | Nothing answers at this address; /v3/api-docs lists what does."
            })
    void aThingThatIsNotThereIsA404InTheSameForm(String uri, String detail) {
        client.get()
                .uri(uri)
                .accept(MediaType.parseMediaType("text/csv"), MediaType.ALL)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sageone-sync:problem:not-found")
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void aWrongMethodAndAWrongTypeSayWhatWouldBeRight() {
        client.delete()
                .uri("/orders")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "POST")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("DELETE is not offered at this address; use POST.");
        client.post()
                .uri("/orders")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, text -> assertThat(text).contains("application/json"));
    }

    @Test
    void aRefusalCarriesItsExtensionsAndWhenToTryAgain() {
        client.get()
                .uri("/busy")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.company")
                .isEqualTo("acme")
                .jsonPath("$.type")
                .isEqualTo("urn:sageone-sync:problem:out-of-budget");
    }

    @ParameterizedTest
    @CsvSource({"/defect,hunter2", "/filtered,secret"})
    void aDefectIsAnIncidentAndNeverTellsItsMessage(String uri, String secret) {
        var answer =
                client.get()
                        .uri(uri)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(500)
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectBody()
                        .jsonPath("$.type")
                        .isEqualTo("urn:sageone-sync:problem:internal")
                        .jsonPath("$.incident")
                        .isNotEmpty()
                        .returnResult();

        assertThat(text(answer)).doesNotContain(secret);
    }

    @Test
    void describesItselfAndItsMetrics() {
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.paths['/orders'].post")
                .exists();
        client.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("r2dbc_pool_acquired"));
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getResponseBodyContent()), UTF_8);
    }

    private static BodyContentSpec posted(String body) {
        return client.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody();
    }
}
