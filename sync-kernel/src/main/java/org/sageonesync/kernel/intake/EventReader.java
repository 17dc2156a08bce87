package org.sageonesync.kernel.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.contracts.topic.CloudEventHeaders;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.rules.SyncRules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads Kafka records one by one; whatever the bytes are, it does not throw because of them. */
final class EventReader<E extends BillingEvent> {

    private final SyncRules<E, ?> rules;

    EventReader(SyncRules<E, ?> rules) {
        this.rules = rules;
    }

    Reading read(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        if (kafkaRecord.value() == null) {
            return new Reading.Tombstone();
        }
        var text = utf8(kafkaRecord.value());
        if (text.isEmpty()) {
            return bad(kafkaRecord, "is not UTF-8 text");
        }
        var type = type(kafkaRecord);
        if (!type.equals(rules.eventType())) {
            return wrongType(kafkaRecord, type);
        }
        return switch (rules.decoder().decode(kafkaRecord.value())) {
            case Decoded.Valid<E>(var event) ->
                    new Reading.Good(Snapshot.of(rules, event, text.get()));
            case Decoded.Invalid<E> invalid -> bad(kafkaRecord, text.get(), invalid);
        };
    }

    /** An event without a type is taken as one of the topic's. */
    private String type(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        var header = kafkaRecord.headers().lastHeader(CloudEventHeaders.TYPE);
        return header == null || header.value() == null
                ? rules.eventType()
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Reading wrongType(ConsumerRecord<byte[], byte[]> kafkaRecord, String type) {
        return bad(
                kafkaRecord,
                "has the header %s: %s, but this topic carries %s"
                        .formatted(CloudEventHeaders.TYPE, type, rules.eventType()));
    }

    private static Reading bad(ConsumerRecord<byte[], byte[]> kafkaRecord, String message) {
        return new Reading.Bad(kafkaRecord, List.of(new Violation("", message)), null, null);
    }

    private Reading bad(
            ConsumerRecord<byte[], byte[]> kafkaRecord, String text, Decoded.Invalid<E> invalid) {
        var company = invalid.company();
        var id = invalid.id();
        var key =
                company == null || id == null
                        ? null
                        : new RecordKey(company, rules.entityOfUndecodable(text), id);
        return new Reading.Bad(kafkaRecord, invalid.violations(), key, invalid.version());
    }

    private static Optional<String> utf8(byte[] value) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
