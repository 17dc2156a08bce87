package org.sageonesync.runtime.intake;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import java.lang.reflect.Type;
import java.util.List;

/**
 * Hands the records through as they are: the binder's own conversions lose tombstones and headers.
 */
final class IntakeConverter implements BatchMessageConverter {

    @Override
    public Message<?> toMessage(
            List<ConsumerRecord<?, ?>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer,
            Type payloadType) {
        return MessageBuilder.withPayload(
                        new IntakeBatch(records.stream().map(IntakeConverter::bytes).toList()))
                .build();
    }

    @Override
    public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
        throw new UnsupportedOperationException("The intake only reads.");
    }

    @SuppressWarnings("unchecked") // The binder's deserializers are those of bytes.
    private static ConsumerRecord<byte[], byte[]> bytes(ConsumerRecord<?, ?> anyRecord) {
        return (ConsumerRecord<byte[], byte[]>) anyRecord;
    }
}
