package org.sageonesync.localstack.billing;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.sageonesync.localstack.process.StackFailure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Publishes as billing would, and waits for a broker that is away. For one thread. */
public final class Publisher implements AutoCloseable {

    private static final int LONGEST_MILLIS = 600_000;

    /** Quick edits of one record leave in one batch, as a busy billing system would send them. */
    private static final Map<String, Object> SETTINGS =
            Map.of(
                    ProducerConfig.LINGER_MS_CONFIG,
                    200,
                    ProducerConfig.BATCH_SIZE_CONFIG,
                    1_000_000,
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    LONGEST_MILLIS,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    LONGEST_MILLIS);

    private final KafkaProducer<String, @Nullable String> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    public Publisher(String bootstrapServers) {
        var settings = new HashMap<String, Object>(SETTINGS);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.producer =
                new KafkaProducer<String, @Nullable String>(
                        settings, new StringSerializer(), new StringSerializer());
    }

    /** Sends it after those before it. */
    public void send(Message message) {
        sent.add(producer.send(record(message)));
    }

    /**
     * Waits until the broker has them all.
     *
     * @throws StackFailure if it refuses one
     */
    public void await() {
        try {
            producer.flush();
            for (Future<?> one : sent) {
                one.get();
            }
            sent.clear();
        } catch (ExecutionException e) {
            throw new StackFailure("the sample cannot be published", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackFailure("the stack is being stopped");
        }
    }

    private static ProducerRecord<String, @Nullable String> record(Message message) {
        var record =
                new ProducerRecord<String, @Nullable String>(
                        message.topic().label(), message.key(), message.value());
        if (message.withHeaders()) {
            header(record, "ce_specversion", "1.0");
            header(record, "ce_id", UUID.randomUUID().toString());
            header(record, "ce_source", "/billing/sample");
            header(record, "ce_type", message.topic().eventType());
            header(record, "ce_time", Instant.now().toString());
            header(record, "ce_subject", message.key());
            header(record, "content-type", "application/json");
        }
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
