package org.sageonesync.kernel.deadletter;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a topic from its beginning to where it ends now, without a group. */
final class LetterReader {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_EMPTY_POLLS = 20;
    private static final int PAGE = 200;
    private static final int TIMEOUT_MILLIS = 10_000;

    private final String servers;

    LetterReader(String servers) {
        this.servers = servers;
    }

    /**
     * Hands over everything, a page at a time.
     *
     * @return whether that was all; else nothing more has come for 10 s
     */
    boolean read(String topic, Consumer<List<ConsumerRecord<byte[], byte[]>>> pages) {
        try (var kafka = new KafkaConsumer<byte[], byte[]>(settings())) {
            var partitions =
                    kafka.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            return read(kafka, kafka.endOffsets(partitions), pages);
        }
    }

    private static boolean read(
            KafkaConsumer<byte[], byte[]> kafka,
            Map<TopicPartition, Long> ends,
            Consumer<List<ConsumerRecord<byte[], byte[]>>> pages) {
        var emptyPolls = 0;
        while (!isAtEnd(kafka, ends)) {
            var page = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            kafka.poll(POLL).forEach(page::add);
            emptyPolls = page.isEmpty() ? emptyPolls + 1 : 0;
            if (emptyPolls == MOST_EMPTY_POLLS) {
                return false;
            }
            pages.accept(page);
        }
        return true;
    }

    private static boolean isAtEnd(
            KafkaConsumer<byte[], byte[]> kafka, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                PAGE,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                TIMEOUT_MILLIS);
    }
}
