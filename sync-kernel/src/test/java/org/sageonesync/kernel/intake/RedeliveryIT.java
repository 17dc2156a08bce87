package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.topic.DeadLetterHeaders;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.testing.Toy;
import org.sageonesync.runtime.testing.TcpGate;
import org.sageonesync.runtime.testing.TestKafka;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class RedeliveryIT {

    @Test
    void nothingIsAcknowledgedThatIsNotStored() throws Exception {
        var database = TestPostgres.freshDatabase();
        try (var gate = TcpGate.shutBefore(database.host(), database.port())) {
            gate.open();
            var properties = new HashMap<>(database.at("localhost", gate.port()).properties());
            properties.put("DATABASE_ACQUIRE_TIME", "1s");
            try (var toy = Toy.start(properties)) {
                toy.setUp();
                toy.publish("1", toy.event("1", 1, "before"));
                await().atMost(Duration.ofSeconds(60)).until(() -> "SYNCED".equals(toy.state("1")));
                var acknowledged = acknowledged(toy);

                gate.shut();
                toy.publish("1", toy.event("1", 2, "while it is down"));
                await().during(Duration.ofSeconds(5))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> acknowledged(toy) == acknowledged);

                gate.open();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> "while it is down".equals(toy.shown("1")));
            }
        }
    }

    @Test
    void aBatchWithPoisonAndTombstonesKeepsTheRestAndItsAccountBalances() {
        try (var toy = Toy.start()) {
            toy.setUp();
            TestKafka.produce(
                    List.of(
                            toy.kafkaRecord("1", toy.event("1", 1, "good")),
                            toy.kafkaRecord("2", "no JSON"),
                            new ProducerRecord<>(toy.topic(), toy.company() + "/3", null),
                            wrongType(toy),
                            toy.kafkaRecord("5", toy.event("5", 1, "also good")),
                            toy.kafkaRecord("1", toy.event("1", 1, "good"))));

            await().atMost(Duration.ofSeconds(60)).until(() -> counted(toy, "received") == 6);
            assertThat(counted(toy, "stored")).isEqualTo(2);
            assertThat(counted(toy, "duplicate")).isEqualTo(1);
            assertThat(counted(toy, "tombstone")).isEqualTo(1);
            assertThat(counted(toy, "dead-lettered")).isEqualTo(2);
            var letters =
                    TestKafka.consume(Topics.deadLettersOf(toy.topic()), 2, Duration.ofSeconds(15));
            assertThat(letters).hasSize(2);
            assertThat(letters)
                    .anySatisfy(
                            letter -> {
                                assertThat(letter.key()).isEqualTo(toy.company() + "/2");
                                assertThat(new String(letter.value(), UTF_8)).isEqualTo("no JSON");
                                assertThat(
                                                letter.headers()
                                                        .lastHeader(DeadLetterHeaders.REASON)
                                                        .value())
                                        .isEqualTo("invalid-event".getBytes(UTF_8));
                            });
        }
    }

    private static ProducerRecord<String, byte[]> wrongType(Toy toy) {
        var kafkaRecord = toy.kafkaRecord("4", toy.event("4", 1, "good"));
        kafkaRecord.headers().add("ce_type", "another.type.v1".getBytes(UTF_8));
        return kafkaRecord;
    }

    private static double counted(Toy toy, String result) {
        return toy.service()
                .bean(MeterRegistry.class)
                .get("sageonesync.sync.intake")
                .tag("result", result)
                .counter()
                .count();
    }

    private static long acknowledged(Toy toy) throws Exception {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers());
        try (var admin = Admin.create(settings)) {
            return admin
                    .listConsumerGroupOffsets(toy.group())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()
                    .stream()
                    .filter(entry -> entry.getKey().topic().equals(toy.topic()))
                    .map(entry -> Objects.requireNonNull(entry.getValue()))
                    .mapToLong(offset -> offset.offset())
                    .sum();
        }
    }
}
