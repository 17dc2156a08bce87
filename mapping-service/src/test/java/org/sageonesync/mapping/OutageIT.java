package org.sageonesync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.testing.TcpGate;
import org.sageonesync.runtime.testing.TestKafka;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.http.MediaType;

import java.util.Map;

class OutageIT {

    @Test
    void startsWithoutKafkaDatabaseAndGatewayAndSaysWhatIsMissing() {
        var database = TestPostgres.freshDatabase();
        try (var gate = TcpGate.shutBefore(database.host(), database.port());
                var service =
                        MappingService.starting(
                                database.at("localhost", gate.port()),
                                Map.of(
                                        "CATALOG_GROUP",
                                        "outage",
                                        "OUTCOMES_GROUP",
                                        "outage",
                                        "spring.kafka.bootstrap-servers",
                                        "localhost:1",
                                        "GATEWAY_URL",
                                        "http://localhost:1"))) {
            service.client()
                    .get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.components.kafka.details.cause")
                    .isEqualTo("Kafka at localhost:1 is not reachable.")
                    .jsonPath("$.components.gateway.details.cause")
                    .isEqualTo("The gateway at http://localhost:1 is not reachable.")
                    .jsonPath("$.components.database.status")
                    .isEqualTo("DOWN");
            service.client()
                    .get()
                    .uri("/v1/companies/any/settings")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503);
        }
    }

    @Test
    void becomesReadyByItselfWhenDatabaseAndKafkaCome() {
        var database = TestPostgres.freshDatabase();
        var kafka = TestKafka.bootstrapServers().split(":", -1);
        try (var databaseGate = TcpGate.shutBefore(database.host(), database.port());
                var kafkaGate = TcpGate.shutBefore(kafka[0], Integer.parseInt(kafka[1]));
                var service =
                        MappingService.starting(
                                database.at("localhost", databaseGate.port()),
                                Map.of(
                                        "CATALOG_GROUP",
                                        "outage",
                                        "OUTCOMES_GROUP",
                                        "outage",
                                        "spring.kafka.bootstrap-servers",
                                        "localhost:" + kafkaGate.port()))) {
            databaseGate.open();
            kafkaGate.open();
            service.awaitReady();

            service.client()
                    .put()
                    .uri("/v1/companies/late/settings")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{}")
                    .exchange()
                    .expectStatus()
                    .isCreated();
            assertThat(Snapshots.of("late", 1)).hasSize(1);
        }
    }
}
