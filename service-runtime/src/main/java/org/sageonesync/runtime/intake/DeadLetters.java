package org.sageonesync.runtime.intake;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.kafka.core.KafkaOperations;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends what cannot be dealt with to {@code <topic>.dlt}. */
public final class DeadLetters {

    private final KafkaOperations<byte[], byte[]> kafka;
    private final Clock clock;
    private final MeterRegistry meters;

    DeadLetters(KafkaOperations<byte[], byte[]> kafka, Clock clock, MeterRegistry meters) {
        this.kafka = kafka;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Sends the letters and waits until the broker has acknowledged all of them.
     *
     * @throws RuntimeException if it has not: let it escape, so that the batch comes again; a
     *     letter may then be there twice, but never not at all
     */
    public void send(List<DeadLetter> letters) {
        var now = clock.instant();
        var sent = letters.stream().map(letter -> kafka.send(letter.kafkaRecord(now))).toList();
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        letters.forEach(
                letter ->
                        meters.counter(
                                        "sageonesync.intake.dead.letters",
                                        "topic",
                                        letter.origin().topic())
                                .increment());
    }
}
