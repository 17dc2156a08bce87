package org.sageonesync.mapping;

import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.testing.TestKafka;

import java.time.Duration;
import java.util.List;

/** What the sync services see of a company. */
final class Snapshots {

    private static final Duration A_LOOK = Duration.ofSeconds(2);

    private Snapshots() {}

    /** Waits until there are so many, and gives them in their order. */
    static List<SettingsSnapshot> of(String company, int count) {
        return records(company, count).stream().map(Snapshots::snapshot).toList();
    }

    static List<ConsumerRecord<String, byte[]>> records(String company, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> now(company), found -> found.size() >= count);
    }

    static String header(ConsumerRecord<String, byte[]> origin, String name) {
        return new String(origin.headers().lastHeader(name).value(), UTF_8);
    }

    private static SettingsSnapshot snapshot(ConsumerRecord<String, byte[]> origin) {
        return ContractJson.mapper().readValue(origin.value(), SettingsSnapshot.class);
    }

    private static List<ConsumerRecord<String, byte[]>> now(String company) {
        return TestKafka.consume(Topics.SETTINGS, Integer.MAX_VALUE, A_LOOK).stream()
                .filter(origin -> company.equals(origin.key()))
                .toList();
    }
}
