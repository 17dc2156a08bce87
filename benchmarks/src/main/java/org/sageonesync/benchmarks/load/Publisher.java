package org.sageonesync.benchmarks.load;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Publishes as billing would, one event at a time. */
public final class Publisher implements AutoCloseable {

    private final KafkaProducer<String, String> producer;

    public Publisher(String bootstrapServers) {
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.LINGER_MS_CONFIG,
                                0),
                        new StringSerializer(),
                        new StringSerializer());
    }

    /** Hands an event over; a lost one is noticed by its missing outcome. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the broker: arrivals are open.
    public void publish(Event event) {
        var record =
                new ProducerRecord<String, String>(event.kind().topic(), event.key(), event.json());
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_source", "/billing/benchmarks");
        header(record, "ce_type", event.kind().eventType());
        header(record, "ce_time", Instant.now().toString());
        header(record, "ce_subject", event.key());
        header(record, "content-type", "application/json");
        producer.send(record);
    }

    /** All at once. */
    public void publish(List<Event> events) {
        events.forEach(this::publish);
        producer.flush();
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
