package org.sageonesync.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.kernel.testing.Toy;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Toy toy;
    private WebTestClient client;

    @BeforeAll
    void start() {
        toy = Toy.start();
        client = toy.service().client();
        toy.settings(1, false, "{name}", WhenRemoved.DEACTIVATE);
        toy.publish("h1", toy.event("h1", 1, "=cmd()", ",\"mobile\":\"12.50\""));
        toy.publish("h2", toy.event("h2", 2, "Held, \\\"two\\\""));
        toy.publish("bad", toy.event("bad", 1, "x").replace("\"x\"", "7"));
        await().atMost(SOON).until(() -> toy.state("h1").startsWith("HELD"));
        await().atMost(SOON).until(() -> toy.state("h2").startsWith("HELD"));
        await().atMost(SOON).until(() -> toy.state("bad").startsWith("FAILED"));
    }

    @AfterAll
    void stop() {
        toy.close();
    }

    @Test
    void listsFiltersAndCounts() {
        client.get()
                .uri("/v1/records?company={c}&q=TWO", toy.company())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.records[0].id")
                .isEqualTo("h2");
        client.get()
                .uri("/v1/records?company={c}&state=FAILED&reason=invalid-event", toy.company())
                .exchange()
                .expectBody()
                .jsonPath("$.states.FAILED")
                .isEqualTo(1)
                .jsonPath("$.records[0].reason.message")
                .value(message -> assertThat(String.valueOf(message)).contains("name"));
    }

    @Test
    void namesEveryWrongParameter() {
        client.get()
                .uri("/v1/records?company=-&state=X&from=yesterday&page=-1&colour=red")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations.length()")
                .isEqualTo(5);
    }

    @Test
    void csvIsCompleteAndNoFormula() {
        var csv =
                client.get()
                        .uri("/v1/records?company={c}", toy.company())
                        .accept(MediaType.valueOf("text/csv"))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();

        assertThat(csv)
                .startsWith("company,entity,id")
                .contains(",'=cmd(),", "\"Held, \"\"two\"\"\"");
        assertThat(Objects.requireNonNull(csv).lines()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void oneRecordIsShownWithItsHistoryAndAnUnknownOneIsNotFound() {
        client.get()
                .uri("/v1/records/{c}/h1", toy.company())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.event.name")
                .isEqualTo("=cmd()")
                .jsonPath("$.history.length()")
                .value(steps -> assertThat((Integer) steps).isGreaterThanOrEqualTo(2));
        client.get()
                .uri("/v1/records/{c}/nobody", toy.company())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aPreviewShowsThePayloadAndSendsNothing() {
        var before = toy.gateway().requests().size();
        client.post()
                .uri("/v1/records/{c}/h2/preview", toy.company())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.decision")
                .isEqualTo("post")
                .jsonPath("$.payload")
                .exists();
        assertThat(toy.gateway().requests()).hasSize(before);
    }

    @Test
    void aResyncNamesEachWrongField() {
        client.post()
                .uri("/v1/resyncs")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                        "{\"ids\":[\"a b\"],\"states\":[\"X\"],\"from\":\"x\",\"apply\":\"all\"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].field")
                .isEqualTo(List.of("company", "ids[0]", "states[0]", "from", "apply"));
    }

    @Test
    void aReplayOfDeadLettersTakesInWhatIsGoodNowAndOnlyOnce() {
        client.post()
                .uri("/v1/dead-letters/replay")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.read")
                .isEqualTo(1)
                .jsonPath("$.undecodable")
                .isEqualTo(1)
                .jsonPath("$.complete")
                .isEqualTo(true);
    }

    @Test
    void aMonthIsAnsweredWithEveryReasonWhyItIsNotComplete() {
        client.get()
                .uri("/v1/periods/{c}/1970-01", toy.company())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.month")
                .isEqualTo("1970-01")
                .jsonPath("$.complete")
                .isEqualTo(false)
                .jsonPath("$.entities[0].billed.records")
                .isEqualTo(3)
                .jsonPath("$.entities[0].open[0].tally.amount")
                .isEqualTo(12.5)
                .jsonPath("$.entities[0].open[0].code")
                .isEqualTo("automatic-sync-off");
        client.get().uri("/v1/periods/nobody/1970-01").exchange().expectStatus().isNotFound();
        client.get()
                .uri("/v1/periods/{c}/1970-13", toy.company())
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].field")
                .isEqualTo("month")
                .jsonPath("$.violations[0].message")
                .isEqualTo("must be a month such as 2026-08");
    }
}
