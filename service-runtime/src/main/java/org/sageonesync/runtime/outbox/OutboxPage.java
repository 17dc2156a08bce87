package org.sageonesync.runtime.outbox;

import org.springframework.kafka.core.KafkaOperations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends a page of messages and waits for the broker to have all of them. */
final class OutboxPage {

    private final KafkaOperations<String, byte[]> kafka;

    OutboxPage(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends the messages in their order. If one fails the whole page counts as unsent: sending it
     * again from its first message on leaves the newest message of a key last.
     *
     * @param begun when the lease was asked for, by {@link System#nanoTime()}
     * @param allowed how long after that the last message may be handed over; past it another
     *     replica may be publishing
     */
    void send(List<OutboxMessage> messages, long begun, Duration allowed) {
        var sent = new ArrayList<CompletableFuture<?>>(messages.size());
        for (var message : messages) {
            if (System.nanoTime() - begun > allowed.toNanos()) {
                throw new IllegalStateException("The page took longer than its lease allows.");
            }
            sent.add(kafka.send(message.kafkaRecord()));
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    }
}
