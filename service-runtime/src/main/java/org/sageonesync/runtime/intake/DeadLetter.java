package org.sageonesync.runtime.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.topic.DeadLetterHeaders;
import org.sageonesync.contracts.topic.Topics;

import java.time.Instant;

/**
 * A record that cannot be dealt with, and why.
 *
 * @param origin the record as it came
 * @param message every violation, one a line
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> origin, ReasonCode reason, String message) {

    private static final int MOST_OF_A_MESSAGE = 8_000;

    /** Key, value and headers of the origin, with {@link DeadLetterHeaders}; any partition. */
    ProducerRecord<byte[], byte[]> kafkaRecord(Instant now) {
        var topic = Topics.deadLettersOf(origin.topic());
        var letter = new ProducerRecord<>(topic, origin.key(), origin.value());
        origin.headers().forEach(letter.headers()::add);
        header(letter, DeadLetterHeaders.REASON, reason.wireName());
        header(letter, DeadLetterHeaders.MESSAGE, cut(message));
        header(letter, DeadLetterHeaders.TOPIC, origin.topic());
        header(letter, DeadLetterHeaders.PARTITION, Integer.toString(origin.partition()));
        header(letter, DeadLetterHeaders.OFFSET, Long.toString(origin.offset()));
        header(letter, DeadLetterHeaders.AT, now.toString());
        return letter;
    }

    /** Headers count towards the size that the broker takes. */
    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MOST_OF_A_MESSAGE));
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String text) {
        letter.headers().remove(name).add(name, text.getBytes(UTF_8));
    }
}
