package org.sageonesync.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sageonesync.contracts.ContractJson;
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
class InvoiceSyncServiceIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final FakeGatewayServer gateway = new FakeGatewayServer();
    private RunningService service;

    @BeforeAll
    void start() {
        var properties = new HashMap<>(TestPostgres.freshDatabase().properties());
        properties.put("KAFKA_BOOTSTRAP_SERVERS", TestKafka.bootstrapServers());
        properties.put("KAFKA_TOPIC_PARTITIONS", 3);
        properties.put("GATEWAY_URL", gateway.url());
        service = RunningService.start(properties, InvoiceSyncService.class);
    }

    @AfterAll
    void stop() {
        service.close();
        gateway.close();
    }

    @Test
    void anInvoiceFollowsItsCustomerAndItsMappingsIntoTheBooks() {
        settings(Setup.usual());
        invoice(Bill.usual().with("id", "1").with("number", "A-1"), "1");
        becomes("1", "PARKED", "customer-unknown", "customer:17");

        send(Topics.CUSTOMERS, "isp/17", customer());
        becomes("1", "PARKED", "customer-awaited", "customer:17");

        send(Topics.OUTCOMES, "isp/customer/17", outcome());
        becomes("1", "SYNCED", "\"accountingId\":\"501\"");
        assertThat(gateway.puts())
                .anySatisfy(
                        put ->
                                assertThat(put)
                                        .startsWith("v1/companies/isp/invoices/1 ")
                                        .contains("\"inclusive\":115.00", "Thandi Dlamini"));

        invoice(Bill.usual().with("id", "2").with("number", "A-2").on("categoryId", "8"), "2");
        becomes("2", "PARKED", "category-unmapped", "mapping:category:8");
        invoice(
                Bill.invoice()
                        .line("-1", "100", "15")
                        .totals("-100", "-15", "-115")
                        .with("id", "3")
                        .with("number", "A-3"),
                "3");
        becomes("3", "SYNCED");
        assertThat(gateway.puts())
                .anySatisfy(put -> assertThat(put).contains("/credit-notes/invoice:3 "));
        invoice(Bill.usual().with("id", "4").with("number", "A-4").with("status", "deleted"), "4");
        becomes("4", "SKIPPED", "deleted-before-posting");
        invoice(Bill.usual().with("id", "5").with("number", "A-5").totals("90", "15", "105"), "5");
        becomes("5", "FAILED", "totals-differ");
    }

    @Test
    void itSaysWhatItOffers() {
        assertThat(get("/v3/api-docs")).contains("/v1/resyncs", "/v1/records");
    }

    private static void settings(SettingsSnapshot snapshot) {
        send(Topics.SETTINGS, "isp", ContractJson.mapper().writeValueAsString(snapshot));
    }

    private static void invoice(Bill bill, String id) {
        send(Topics.INVOICES, "isp/" + id, bill.json());
    }

    private static String customer() {
        return "{\"company\":\"isp\",\"id\":17,\"version\":1,\"name\":\"Thandi Dlamini\"}";
    }

    private static String outcome() {
        return """
        {"company":"isp","entity":"customer","id":"17","version":1,"sequence":1,
         "state":"SYNCED","change":"created","at":"2026-11-21T08:15:30Z"}""";
    }

    private static void send(String topic, String key, String value) {
        TestKafka.produce(List.of(new ProducerRecord<>(topic, key, value.getBytes(UTF_8))));
    }

    private void becomes(String id, String... parts) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/v1/records/isp/" + id)).contains(parts));
    }

    private String get(String path) {
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
