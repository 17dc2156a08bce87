package org.sageonesync.gateway.budget;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The guards that this process has shut just now. One whose row could not be written holds here for
 * as long as the row would have.
 */
final class FreshGuards {

    /**
     * Longer than a question to the database that began before the guard was written, and longer
     * than a call that was granted its slot before may take to leave.
     */
    private static final Duration JUST = Duration.ofSeconds(10);

    private final LongSupplier ticker;
    private final Map<String, Fresh> guards = new ConcurrentHashMap<>();

    FreshGuards(LongSupplier ticker) {
        this.ticker = ticker;
    }

    /**
     * @param length negative: without end
     */
    Fresh shut(GuardKind kind, String scope, String sentence, Duration length) {
        var fresh = new Fresh(kind, scope, sentence, length, ticker.getAsLong(), false);
        guards.put(scope, fresh);
        return fresh;
    }

    void written(Fresh fresh) {
        guards.replace(fresh.scope(), fresh, fresh.asWritten());
    }

    void forget(List<String> scopes) {
        guards.keySet().removeAll(scopes);
    }

    Optional<Admission.Stopped> of(List<String> scopes) {
        removeOld();
        return scopes.stream()
                .map(guards::get)
                .filter(Objects::nonNull)
                .map(Fresh::asStopped)
                .findFirst();
    }

    /** Those without a row, with what is left of their time. */
    Map<Fresh, Duration> missing() {
        removeOld();
        long now = ticker.getAsLong();
        return guards.values().stream()
                .filter(fresh -> !fresh.written())
                .collect(Collectors.toMap(fresh -> fresh, fresh -> fresh.left(now)));
    }

    private void removeOld() {
        long now = ticker.getAsLong();
        guards.values().removeIf(fresh -> fresh.isOld(now));
    }

    /** One guard. */
    record Fresh(
            GuardKind kind,
            String scope,
            String sentence,
            Duration length,
            long at,
            boolean written) {

        Fresh asWritten() {
            return new Fresh(kind, scope, sentence, length, at, true);
        }

        Admission.Stopped asStopped() {
            return new Admission.Stopped(
                    kind, sentence, length.isNegative() ? Duration.ZERO : length);
        }

        Duration left(long now) {
            return length.isNegative() ? length : length.minusNanos(now - at);
        }

        boolean isOld(long now) {
            boolean over = !length.isNegative() && !left(now).isPositive();
            return written ? now - at > JUST.toNanos() : over;
        }
    }
}
