package org.sageonesync.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.example.ExampleService;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.RunningService;
import org.sageonesync.runtime.testing.TcpGate;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Duration;

/** PostgreSQL goes away and comes back while the service runs. */
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final FreshDatabase database = TestPostgres.freshDatabase();
    private final TcpGate gate = TcpGate.shutBefore(database.host(), database.port());
    private RunningService service;

    @BeforeEach
    void startWhilePostgresIsUnreachable() {
        service =
                RunningService.start(
                        database.at("localhost", gate.port()).properties(), ExampleService.class);
    }

    @AfterEach
    void stop() {
        service.close();
        gate.close();
    }

    @Test
    void theServiceStartsSaysWhyItIsNotReadyAndRecoversByItselfEachTime() {
        await().atMost(PATIENCE).untilAsserted(() -> saysItIsUnreachable());
        refuses();

        gate.open();
        await().atMost(PATIENCE).untilAsserted(() -> isReady());
        answers();

        gate.shut();
        await().atMost(PATIENCE).untilAsserted(() -> saysItIsUnreachable());
        refuses();
        isAlive();

        gate.open();
        await().atMost(PATIENCE).untilAsserted(() -> isReady());
        answers();
    }

    private void saysItIsUnreachable() {
        service.client()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.components.database.details.cause")
                .value(String.class, cause -> assertThat(cause).contains("is not reachable"));
    }

    private void isReady() {
        service.client().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    }

    private void isAlive() {
        service.client().get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    }

    private void answers() {
        service.client().get().uri("/database").exchange().expectStatus().isOk();
    }

    private void refuses() {
        service.client()
                .get()
                .uri("/database")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:sageone-sync:problem:unavailable");
    }
}
