package org.sageonesync.localstack.trial;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Publisher;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.server.Waiting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/** Billing, which publishes evenly over the time of a trial. */
final class Flow {

    private static final Duration STEP = Duration.ofMillis(50);

    private final List<Message> messages;
    private final DoubleSupplier share;
    private final FutureTask<Void> end;
    private final AtomicInteger published = new AtomicInteger();

    private Flow(List<Message> messages, Publisher publisher, DoubleSupplier share) {
        this.messages = List.copyOf(messages);
        this.share = share;
        this.end = new FutureTask<>(() -> publish(publisher), null);
    }

    /**
     * Begins.
     *
     * @param share of the messages that is to be published by now, from 0 to 1
     */
    static Flow start(List<Message> messages, Publisher publisher, DoubleSupplier share) {
        var flow = new Flow(messages, publisher, share);
        Thread.ofVirtual().name("billing").start(flow.end);
        return flow;
    }

    private void publish(Publisher publisher) {
        while (published() < messages.size()) {
            int due = (int) (share.getAsDouble() * messages.size());
            while (published() < due) {
                publisher.send(messages.get(published()));
                published.incrementAndGet();
            }
            Waiting.pause(STEP);
        }
        publisher.await();
    }

    int published() {
        return published.get();
    }

    int all() {
        return messages.size();
    }

    /**
     * Waits until the broker has every message.
     *
     * @throws StackFailure if it does not take one
     */
    void await() {
        try {
            end.get();
        } catch (ExecutionException e) {
            throw new StackFailure("billing could not publish: " + e.getCause(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackFailure("the stack is being stopped");
        }
    }
}
