package org.sageonesync.mapping;

import static org.awaitility.Awaitility.await;

import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestKafka;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The whole service on a database of its own, beside a {@link FakeGateway}. */
final class MappingService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FakeGateway gateway = new FakeGateway();
    private final FreshDatabase database;
    private final ConfigurableApplicationContext context;

    private MappingService(FreshDatabase database, Map<String, Object> properties) {
        this.database = database;
        var all = new HashMap<String, Object>(database.properties());
        all.put("KAFKA_TOPIC_PARTITIONS", 2);
        all.put("GATEWAY_URL", gateway.url());
        all.put("SERVER_PORT", 0);
        all.putAll(properties);
        var arguments = all.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue());
        context =
                new SpringApplicationBuilder(MappingApplication.class, OwnEventLoops.class)
                        .run(arguments.toArray(String[]::new));
    }

    /** Started and ready; the same for all tests, which keep apart by their companies. */
    static MappingService shared() {
        return Shared.SERVICE;
    }

    static MappingService starting(FreshDatabase database, Map<String, Object> properties) {
        return new MappingService(database, properties);
    }

    void awaitReady() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                client().get()
                                        .uri("/actuator/health/readiness")
                                        .exchange()
                                        .expectStatus()
                                        .isOk());
    }

    FakeGateway gateway() {
        return gateway;
    }

    FreshDatabase database() {
        return database;
    }

    String baseUrl() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    WebTestClient client() {
        return WebTestClient.bindToServer().baseUrl(baseUrl()).responseTimeout(PATIENCE).build();
    }

    @Override
    public void close() {
        context.close();
        gateway.close();
    }

    /** Starts with its first use, and ends with the tests. */
    private static final class Shared {
        static final MappingService SERVICE =
                starting(
                        TestPostgres.freshDatabase(),
                        Map.of("KAFKA_BOOTSTRAP_SERVERS", TestKafka.bootstrapServers()));

        static {
            SERVICE.awaitReady();
        }
    }

    /** Reactor's global event loops would end for all services with the first that is closed. */
    static final class OwnEventLoops {

        @Bean
        static ReactorResourceFactory reactorResourceFactory() {
            var resources = new ReactorResourceFactory();
            resources.setUseGlobalResources(false);
            return resources;
        }
    }
}
