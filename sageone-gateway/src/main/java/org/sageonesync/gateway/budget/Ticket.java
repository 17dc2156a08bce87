package org.sageonesync.gateway.budget;

import org.sageonesync.contracts.gateway.Lane;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One call that waits for a slot. */
record Ticket(Lane lane, String kind, boolean completing, CompletableFuture<Admission> answer) {

    Ticket(Ask ask) {
        this(ask.lane(), ask.kind(), ask.completing(), new CompletableFuture<>());
    }

    /** Waits; empty if there is no answer in time. */
    Optional<Admission> await(Duration atMost) {
        try {
            return Optional.of(answer.get(atMost.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw unwrapped(failure);
        }
    }

    /** The answer that has been given, or is being given. */
    Admission taken() {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            throw unwrapped(failure);
        }
    }

    private static RuntimeException unwrapped(Exception failure) {
        return failure.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(failure);
    }
}
