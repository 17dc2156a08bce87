package org.sageonesync.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.CustomerSettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.testing.RunningService;
import org.sageonesync.runtime.testing.TestKafka;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

class CustomerSyncServiceIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void withoutItsGatewayItStartsTakesInAndSaysWhatIsMissing() {
        var properties = new HashMap<>(TestPostgres.freshDatabase().properties());
        properties.put("KAFKA_BOOTSTRAP_SERVERS", TestKafka.bootstrapServers());
        properties.put("GATEWAY_URL", "http://localhost:1");
        try (var service = RunningService.start(properties, CustomerSyncService.class)) {
            publish();

            await().atMost(SOON)
                    .untilAsserted(
                            () ->
                                    assertThat(get(service, "/v1/records/isp/1"))
                                            .contains("PENDING", "gateway-unavailable"));
            assertThat(get(service, "/actuator/health/readiness"))
                    .contains("The gateway at http://localhost:1 is not reachable.");
            assertThat(get(service, "/v3/api-docs")).contains("/v1/resyncs");
        }
    }

    /** Once the topics are there, which the service creates. */
    private static void publish() {
        var settings =
                new CompanySettings(
                        CompanySettings.BooksSettings.DEFAULTS,
                        new CustomerSettings(
                                true, "{name}", true, true, false, false, WhenRemoved.DEACTIVATE),
                        CompanySettings.DEFAULTS.invoices(),
                        CompanySettings.DEFAULTS.payments());
        var snapshot =
                new SettingsSnapshot(
                        new CompanyKey("isp"), 1, settings, Set.of(), Mappings.NONE, Instant.EPOCH);
        var event = "{\"company\":\"isp\",\"id\":1,\"version\":1,\"name\":\"Thandi\"}";
        TestKafka.produce(
                List.of(
                        new ProducerRecord<>(
                                Topics.SETTINGS,
                                "isp",
                                ContractJson.mapper().writeValueAsBytes(snapshot)),
                        new ProducerRecord<>(Topics.CUSTOMERS, "isp/1", event.getBytes(UTF_8))));
    }

    private static String get(RunningService service, String path) {
        var body =
                service.client()
                        .get()
                        .uri(path)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return body == null ? "" : body;
    }
}
