package org.sageonesync.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.example.ExampleService;
import org.sageonesync.runtime.testing.RunningService;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that requires of its database what it does not offer. */
class DatabaseRequirementIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> REFUSALS = new CopyOnWriteArrayList<>();

    @BeforeEach
    void forget() {
        REFUSALS.clear();
    }

    @Test
    void isRefusedWithASentenceAndNeverReady() {
        try (var service =
                RunningService.start(
                        TestPostgres.freshDatabase().properties(),
                        ExampleService.class,
                        Demanding.class)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(REFUSALS)
                                            .containsExactly("wal_level is not impossible."));
            assertThat(service.bean(DatabaseMigration.class).isReady()).isFalse();
            service.client()
                    .get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.components.database.details.cause")
                    .isEqualTo("wal_level is not impossible.");
        }
    }

    @Configuration
    static class Demanding {

        @Bean
        DatabaseRequirement impossible() {
            return database -> {
                var fitting =
                        database.sql("select 1 where current_setting('wal_level') = 'impossible'")
                                .list(row -> 1);
                if (fitting.isEmpty()) {
                    throw new UnmetRequirement("wal_level is not impossible.");
                }
            };
        }

        @Bean
        StartRefusal recordedRefusal() {
            return REFUSALS::add;
        }
    }
}
