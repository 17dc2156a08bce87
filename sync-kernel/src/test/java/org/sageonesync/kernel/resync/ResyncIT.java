package org.sageonesync.kernel.resync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.kernel.testing.Toy;
import org.springframework.http.MediaType;

import java.time.Duration;
import java.util.Objects;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResyncIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Toy toy;

    @BeforeAll
    void start() {
        toy = Toy.start();
        toy.settings(1, false, "{name}", WhenRemoved.DEACTIVATE);
        for (var id = 1; id <= 20; id++) {
            toy.publish("r" + id, toy.event("r" + id, 1, "a" + id));
        }
        toy.publish("s", toy.event("s", 1, "skip"));
        toy.publish("f", toy.event("f", 1, "refuse"));
        await().atMost(SOON).until(() -> toy.state("r20").startsWith("HELD"));
        await().atMost(SOON).until(() -> toy.state("f").startsWith("FAILED"));
        await().atMost(SOON).until(() -> toy.state("s").startsWith("SKIPPED"));
    }

    @AfterAll
    void stop() {
        toy.close();
    }

    @Test
    void anExportReleasesAnUnchangedResyncCostsNothingAndNewSettingsReachPostedOnesOnDemand() {
        var export = finished("{\"company\":\"%s\"}");
        assertThat(export)
                .returns(22L, ResyncJob::total)
                .returns(22L, ResyncJob::done)
                .returns(20L, ResyncJob::created)
                .returns(1L, ResyncJob::skipped)
                .returns(1L, ResyncJob::failed);
        assertThat(toy.gateway().changes()).hasSize(20);

        var requests = toy.gateway().requests().size();
        assertThat(finished("{\"company\":\"%s\",\"states\":[\"SYNCED\"]}"))
                .returns(20L, ResyncJob::unchanged);
        assertThat(toy.gateway().requests()).hasSize(requests);

        toy.settings(2, false, "new {name}", WhenRemoved.DEACTIVATE);
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                finished(
                                                        "{\"company\":\"%s\",\"ids\":[\"r1\"],\"apply\":\"posted\"}"))
                                        .returns(1L, ResyncJob::total));
        await().atMost(SOON).until(() -> "new a1".equals(toy.shown("r1")));
        assertThat(finished("{\"company\":\"%s\",\"states\":[\"SYNCED\"]}"))
                .returns(20L, ResyncJob::unchanged);
        assertThat(toy.shown("r2")).isEqualTo("a2");
    }

    @Test
    void anUnknownJobIsNotFound() {
        toy.service()
                .client()
                .get()
                .uri("/v1/resyncs/3f8a1c52-5a39-4c9e-9b1f-0d1c5a7e2b11")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    /** Starts a job and follows its events to the last. */
    private ResyncJob finished(String body) {
        var client = toy.service().client();
        var started =
                client.post()
                        .uri("/v1/resyncs")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body.formatted(toy.company()))
                        .exchange()
                        .expectStatus()
                        .isAccepted();
        var location =
                Objects.requireNonNull(
                        started.expectBody().returnResult().getResponseHeaders().getLocation());
        var events =
                client.get()
                        .uri(location.toString())
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(ResyncJob.class)
                        .getResponseBody()
                        .collectList()
                        .block(SOON);
        return Objects.requireNonNull(events).getLast();
    }
}
