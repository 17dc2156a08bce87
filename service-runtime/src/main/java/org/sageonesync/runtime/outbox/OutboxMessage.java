package org.sageonesync.runtime.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.r2dbc.spi.Readable;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Objects;

/** A row of the outbox. */
record OutboxMessage(
        long id, String topic, String key, Map<String, String> headers, @Nullable String payload) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    static OutboxMessage of(Readable row) {
        return new OutboxMessage(
                Objects.requireNonNull(row.get("id", Long.class)),
                Objects.requireNonNull(row.get("topic", String.class)),
                Objects.requireNonNull(row.get("key", String.class)),
                JSON.readValue(Objects.requireNonNull(row.get("headers", String.class)), TEXTS),
                row.get("payload", String.class));
    }

    ProducerRecord<String, byte[]> kafkaRecord() {
        var value = payload == null ? null : payload.getBytes(UTF_8);
        var kafkaRecord = new ProducerRecord<String, byte[]>(topic, key, value);
        headers.forEach((name, text) -> kafkaRecord.headers().add(name, text.getBytes(UTF_8)));
        return kafkaRecord;
    }
}
