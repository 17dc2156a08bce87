package org.sageonesync.sandbox.access;

import org.sageonesync.sandbox.time.TimeScale;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** 20 failed logins of a user name in an hour block it for 24 hours [doc]. */
final class Lockout {

    static final int FAILURES = 20;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration BLOCK = Duration.ofHours(24);

    private final Clock clock;
    private final TimeScale scale;
    private final Map<UserName, Deque<Instant>> failures = new HashMap<>();
    private final Map<UserName, Instant> lockedUntil = new HashMap<>();

    Lockout(Clock clock, TimeScale scale) {
        this.clock = clock;
        this.scale = scale;
    }

    boolean locked(UserName user) {
        var until = lockedUntil.get(user);
        return until != null && clock.instant().isBefore(until);
    }

    /** Notes a failed login; true when it locks the user name. */
    boolean failed(UserName user) {
        var now = clock.instant();
        var recent = failures.computeIfAbsent(user, _ -> new ArrayDeque<>());
        var since = now.minus(scale.real(WINDOW));
        recent.removeIf(at -> !at.isAfter(since));
        recent.addLast(now);
        if (recent.size() < FAILURES) {
            return false;
        }
        recent.clear();
        lockedUntil.put(user, now.plus(scale.real(BLOCK)));
        return true;
    }

    void forget(UserName user) {
        failures.remove(user);
        lockedUntil.remove(user);
    }

    void reset() {
        failures.clear();
        lockedUntil.clear();
    }
}
