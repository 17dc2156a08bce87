package org.sageonesync.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.mapping.Mappings.MethodTarget;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.testing.FakeGatewayServer;
import org.sageonesync.runtime.testing.RunningService;
import org.sageonesync.runtime.testing.TestKafka;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentSyncServiceIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final FakeGatewayServer gateway = new FakeGatewayServer();
    private RunningService service;

    @BeforeAll
    void start() {
        var properties = new HashMap<>(TestPostgres.freshDatabase().properties());
        properties.put("KAFKA_BOOTSTRAP_SERVERS", TestKafka.bootstrapServers());
        properties.put("KAFKA_TOPIC_PARTITIONS", 3);
        properties.put("GATEWAY_URL", gateway.url());
        service = RunningService.start(properties, PaymentSyncService.class);
    }

    @AfterAll
    void stop() {
        service.close();
        gateway.close();
    }

    @Test
    void aPaymentFollowsItsCustomerItsMethodAndItsInvoicesIntoTheBooks() {
        settings(Setup.usual());
        payment("1", Paid.of("500").to("41", "380").to("7", "120"));
        becomes("1", "PARKED", "customer-unknown", "customer:17");
        customer("17");
        becomes("1", "PARKED", "customer-awaited", "customer:17");
        outcome("customer", "17", 1, "\"state\":\"SYNCED\",\"change\":\"created\"");
        becomes("1", "SYNCED", "\"accountingId\":\"501\"");
        isPut("1", "\"bankAccountId\":\"700\"", "\"method\":\"eft\"", "{\"invoice\":\"7\"");

        outcome(
                "invoice",
                "7",
                1,
                """
                "state":"SKIPPED","reason":{"code":"before-start-date","message":"It is old."}""");
        becomes("1", "SYNCED", "on-account", "120.00 of 500.00", "invoice 7 is from before");
        isPut("1", "\"allocations\":[{\"invoice\":\"41\",\"amount\":380.00}]");

        outcome("invoice", "7", 2, "\"state\":\"SYNCED\",\"change\":\"created\"");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("1")).doesNotContain("\"reason\":{"));
        var puts = puts("1");
        assertThat(puts).hasSize(3);
        assertThat(puts.getLast()).contains("{\"invoice\":\"7\",\"amount\":120.00}");

        outcome("invoice", "41", 3, "\"state\":\"SYNCED\",\"change\":\"reversed\"");
        becomes("1", "SYNCED", "380.00 of 500.00", "invoice 41 was taken back");
        assertThat(puts("1")).hasSize(4);
    }

    @Test
    void whatIsNotPostedSaysWhy() {
        settings(Setup.usual());
        customer("18");
        outcome("customer", "18", 1, "\"state\":\"SYNCED\",\"change\":\"created\"");
        payment("2", of18("500").with("methodId", "99"));
        becomes("2", "PARKED", "method-unmapped", "mapping:payment-method:99");
        payment("3", of18("500").with("deleted", true));
        becomes("3", "SKIPPED", "deleted-before-posting");
        payment("4", of18("-500"));
        becomes("4", "FAILED", "refund-unsupported");

        settings(
                new Setup()
                        .version(2)
                        .method("99", new MethodTarget(true, "800", true, PaymentMethod.CASH))
                        .build());
        becomes("2", "SYNCED", "on-account");
        isPut("2", "\"bankAccountId\":\"800\"", "\"method\":\"cash\"");
    }

    @Test
    void aPaymentComesBackWithTheCustomerBecauseOfWhomItWasLeftOut() {
        settings(Setup.usual());
        customer("19");
        outcome(
                "customer",
                "19",
                1,
                """
                "state":"SKIPPED","reason":{"code":"deleted-before-posting","message":"It is gone."}""");
        payment("5", Paid.of("500").with("customerId", "19"));
        becomes("5", "SKIPPED", "deleted-before-posting", "customer:19");

        outcome("customer", "19", 2, "\"state\":\"SYNCED\",\"change\":\"created\"");
        becomes("5", "SYNCED", "on-account");
    }

    @Test
    void itSaysWhatItOffers() {
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(read("/v3/api-docs"))
                                        .contains("/v1/resyncs", "/v1/records"));
    }

    private static Paid of18(String amount) {
        return Paid.of(amount).with("customerId", "18");
    }

    private static void settings(SettingsSnapshot snapshot) {
        send(Topics.SETTINGS, "isp", ContractJson.mapper().writeValueAsString(snapshot));
    }

    private static void payment(String id, Paid paid) {
        send(Topics.PAYMENTS, "isp/" + id, paid.with("id", id).json());
    }

    private static void customer(String id) {
        var event =
                "{\"company\":\"isp\",\"id\":%s,\"version\":1,\"name\":\"Thandi Dlamini\"}"
                        .formatted(id);
        send(Topics.CUSTOMERS, "isp/" + id, event);
    }

    private static void outcome(String entity, String id, int sequence, String more) {
        var outcome =
                """
                {"company":"isp","entity":"%s","id":"%s","version":1,"sequence":%d,%s,
                 "at":"2026-11-21T08:15:30Z"}"""
                        .formatted(entity, id, sequence, more);
        send(Topics.OUTCOMES, "isp/" + entity + "/" + id, outcome);
    }

    private static void send(String topic, String key, String value) {
        TestKafka.produce(List.of(new ProducerRecord<>(topic, key, value.getBytes(UTF_8))));
    }

    private void becomes(String id, String... parts) {
        await().atMost(SOON).untilAsserted(() -> assertThat(get(id)).contains(parts));
    }

    private void isPut(String id, String... parts) {
        assertThat(puts(id)).anySatisfy(put -> assertThat(put).contains(parts));
    }

    private List<String> puts(String id) {
        return gateway.puts().stream()
                .filter(put -> put.startsWith("v1/companies/isp/receipts/" + id + " "))
                .toList();
    }

    private String get(String id) {
        var record = read("/v1/records/isp/" + id);
        var history = record.indexOf("\"history\"");
        return history < 0 ? record : record.substring(0, history);
    }

    private String read(String path) {
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
