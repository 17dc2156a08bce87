package org.sageonesync.gateway.sageone;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Stops calls to a SageOne host that does not answer. It looks at the host only: what SageOne
 * itself answers, a rejected login or a full minute included, is a sign of life, and a 500 is about
 * one document.
 */
final class HostBreaker {

    private static final Logger log = LoggerFactory.getLogger(HostBreaker.class);
    private static final int TRIES = 3;

    private final CircuitBreaker breaker;
    private final Clock clock;
    private final Duration openFor;
    private volatile Instant openedAt = Instant.EPOCH;

    HostBreaker(WireSettings settings, Clock clock) {
        this.clock = clock;
        this.openFor = settings.breaker().openFor();
        this.breaker = CircuitBreaker.of(host(settings), configuration(settings.breaker()));
        breaker.getEventPublisher()
                .onStateTransition(event -> changed(event.getStateTransition().getToState()));
    }

    String host() {
        return breaker.getName();
    }

    /** Whether calls are stopped, without asking for one. */
    boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN && remaining().isPositive();
    }

    /** Must be followed by one of {@link #ended} and {@link #notCalled}. */
    boolean permits() {
        return breaker.tryAcquirePermission();
    }

    void notCalled() {
        breaker.releasePermission();
    }

    void ended(WireReply reply) {
        if (isFailure(reply)) {
            breaker.onError(0, TimeUnit.NANOSECONDS, new HostFailure());
        } else if (reply instanceof WireReply.NeverLeft) {
            breaker.releasePermission();
        } else {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    Duration remaining() {
        var left = Duration.between(clock.instant(), openedAt.plus(openFor));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void changed(CircuitBreaker.State to) {
        if (to == CircuitBreaker.State.OPEN) {
            openedAt = clock.instant();
        }
        log.warn("The breaker of {} is {}", host(), to);
    }

    private static boolean isFailure(WireReply reply) {
        return switch (reply) {
            case WireReply.Received received ->
                    received.status() >= 502 && received.status() <= 504;
            case WireReply.NeverLeft(var tooLate) -> !tooLate;
            case WireReply.Lost _ -> true;
        };
    }

    private static String host(WireSettings settings) {
        var host = settings.baseUrl().getHost();
        return host == null ? "sageone" : host;
    }

    private static CircuitBreakerConfig configuration(WireSettings.Breaker settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.minimumCalls())
                .failureRateThreshold(settings.failurePercent())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(TRIES)
                .build();
    }

    /** What the breaker is told; it has no trace and no text. */
    private static final class HostFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HostFailure() {
            super(null, null, false, false);
        }
    }
}
