package org.sageonesync.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.topic.DeadLetterHeaders;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.testing.TestKafka;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.Duration;
import java.util.List;

class CatalogIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final MappingService service = MappingService.shared();

    @Test
    void keepsTheNewestNameOfEachEntry() {
        produce("names", "1", partner("names", "1", "Old name", false));
        produce("names", "2", partner("names", "2", "Gone", true));
        produce("names", "1", partner("names", "1", "New name", false));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                catalog("names")
                                        .jsonPath("$.rows.length()")
                                        .isEqualTo(1)
                                        .jsonPath("$.rows[0].id")
                                        .isEqualTo("1")
                                        .jsonPath("$.rows[0].name")
                                        .isEqualTo("New name"));
    }

    @Test
    void namesThePartnersOfTheIgnoreList() {
        produce("ignoring", "5", partner("ignoring", "5", "Staff", false));
        await().atMost(PATIENCE)
                .untilAsserted(() -> catalog("ignoring").jsonPath("$.rows.length()").isEqualTo(1));

        service.client()
                .put()
                .uri("/v1/companies/ignoring/ignored-partners")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[{\"id\": 6}, {\"id\": 5, \"name\": \"anything\"}]")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .json("[{\"id\": \"5\", \"name\": \"Staff\"}, {\"id\": \"6\"}]");
        assertThat(Snapshots.of("ignoring", 1).getFirst().ignoredPartners())
                .map(Object::toString)
                .containsExactlyInAnyOrder("5", "6");
    }

    @Test
    void putsWhatCannotBeReadAmongTheDeadLettersAndGoesOn() {
        var tombstones = counted("tombstone");
        produce("mixed", "bad", "{\"company\": \"mixed\", \"kind\": \"moon\"}");
        produce("mixed", "bad", "not json");
        produce("mixed", "gone", null);
        produce("mixed", "3", partner("mixed", "3", "Good", false));

        await().atMost(PATIENCE)
                .untilAsserted(() -> catalog("mixed").jsonPath("$.rows.length()").isEqualTo(1));
        var letters =
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        TestKafka.consume(
                                                Topics.deadLettersOf(Topics.CATALOG),
                                                2,
                                                Duration.ofSeconds(5)),
                                found -> found.size() >= 2);
        var first = letters.getFirst();
        assertThat(first.key()).isEqualTo("mixed/bad");
        assertThat(new String(first.value(), UTF_8)).contains("moon");
        assertThat(Snapshots.header(first, DeadLetterHeaders.REASON)).isEqualTo("invalid-event");
        assertThat(Snapshots.header(first, DeadLetterHeaders.MESSAGE))
                .contains("kind", "id", "name");
        assertThat(Snapshots.header(first, DeadLetterHeaders.TOPIC)).isEqualTo(Topics.CATALOG);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counted("tombstone")).isEqualTo(tombstones + 1));
    }

    @Test
    void refusesAKindThatThereIsNot() {
        service.client()
                .get()
                .uri("/v1/companies/names/catalog?kind=moon")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].field")
                .isEqualTo("kind");
    }

    private static WebTestClient.BodyContentSpec catalog(String company) {
        return service.client()
                .get()
                .uri("/v1/companies/" + company + "/catalog?kind=partner")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static double counted(String result) {
        return service.bean(MeterRegistry.class)
                .counter("sageonesync.mapping.catalog.events", "result", result)
                .count();
    }

    private static String partner(String company, String id, String name, boolean deleted) {
        return """
        {"company": "%s", "kind": "partner", "id": "%s", "name": "%s", "deleted": %s}
        """
                .formatted(company, id, name, deleted);
    }

    private static void produce(String company, String id, @Nullable String json) {
        var value = json == null ? null : json.getBytes(UTF_8);
        TestKafka.produce(List.of(new ProducerRecord<>(Topics.CATALOG, company + "/" + id, value)));
    }
}
