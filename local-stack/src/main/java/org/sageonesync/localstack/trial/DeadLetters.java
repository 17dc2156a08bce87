package org.sageonesync.localstack.trial;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sageonesync.localstack.billing.Topic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dead letters on the broker, as whoever replays them would read them. */
final class DeadLetters {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Headers that name the record that a letter is about, published by the services. */
    private static final List<String> ORIGIN =
            List.of("dlt_original_topic", "dlt_original_partition", "dlt_original_offset");

    private DeadLetters() {}

    /**
     * How many records have a letter: one whose service was killed before it could note that the
     * letter was sent may have two.
     */
    static int origins(String bootstrapServers) {
        try (var consumer =
                new KafkaConsumer<byte[], byte[]>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    Arrays.stream(Topic.values())
                            .flatMap(topic -> partitions(consumer, topic.deadLetters()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return origins(consumer, consumer.endOffsets(partitions));
        }
    }

    private static Stream<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()));
    }

    private static int origins(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        Set<String> origins = new HashSet<>();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(letter -> origins.add(origin(letter)));
        }
        return origins.size();
    }

    private static String origin(ConsumerRecord<byte[], byte[]> letter) {
        return ORIGIN.stream()
                .map(name -> text(letter.headers().lastHeader(name)))
                .collect(Collectors.joining(" "));
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
