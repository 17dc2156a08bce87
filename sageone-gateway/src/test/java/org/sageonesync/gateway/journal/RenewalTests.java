package org.sageonesync.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class RenewalTests {

    private static final Duration LEASE = Duration.ofMillis(3);

    private final AtomicInteger renewed = new AtomicInteger();
    private final AtomicReference<Thread> renewer = new AtomicReference<>();

    @Test
    void renewsAgainAndAgain() {
        try (var _ = Renewal.of(LEASE, this::renew)) {
            await().until(() -> renewed.get() >= 3);
        }
    }

    @Test
    void endsWhenItIsClosed() {
        var renewal = Renewal.of(LEASE, this::renew);
        await().until(() -> renewer.get() != null);

        renewal.close();

        await().until(() -> !renewer.get().isAlive());
    }

    @Test
    void goesOnAfterAFailure() {
        try (var _ =
                Renewal.of(
                        LEASE,
                        () -> {
                            renew();
                            throw new IllegalStateException("no database");
                        })) {
            await().until(() -> renewed.get() >= 3);
        }
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        var renewal =
                Renewal.of(
                        LEASE,
                        () -> {
                            renew();
                            Thread.currentThread().interrupt();
                        });
        try (renewal) {
            await().until(() -> renewer.get() != null && !renewer.get().isAlive());
        }
        assertThat(renewed).hasValue(1);
    }

    private void renew() {
        renewer.set(Thread.currentThread());
        renewed.incrementAndGet();
    }
}
