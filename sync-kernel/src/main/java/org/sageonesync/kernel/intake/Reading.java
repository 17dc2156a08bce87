package org.sageonesync.kernel.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.record.Sentence;
import org.sageonesync.runtime.intake.DeadLetter;

import java.util.List;

/** What one Kafka record is. */
sealed interface Reading {

    /** A good event. */
    record Good(Snapshot snapshot) implements Reading {}

    /** No value: counted, nothing else. */
    record Tombstone() implements Reading {}

    /**
     * Not a good event.
     *
     * @param key whom it speaks of; null if that is unreadable
     * @param version null if unreadable
     */
    record Bad(
            ConsumerRecord<byte[], byte[]> kafkaRecord,
            List<Violation> violations,
            @Nullable RecordKey key,
            @Nullable Long version)
            implements Reading {

        DeadLetter letter() {
            return new DeadLetter(kafkaRecord, ReasonCode.INVALID_EVENT, message());
        }

        /** Every violation, one a line, as a text that PostgreSQL and a reader can bear. */
        String message() {
            return Sentence.bearable(
                    String.join("\n", violations.stream().map(Violation::toString).toList()));
        }
    }
}
