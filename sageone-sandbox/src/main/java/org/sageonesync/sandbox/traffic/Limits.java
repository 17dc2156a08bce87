package org.sageonesync.sandbox.traffic;

import org.sageonesync.sandbox.access.ApiKey;
import org.sageonesync.sandbox.access.UserName;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;
import org.sageonesync.sandbox.switches.Switches;
import org.sageonesync.sandbox.time.TimeScale;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * SageOne's limits [doc]: 100 arrivals of a company in any sliding minute. One more answers 429 and
 * blocks the caller for an hour; every further call begins that hour again. Thread-safe.
 */
public final class Limits {

    /** Calls of one company that a sliding minute may hold. */
    public static final int CALLS_A_MINUTE = 100;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration BLOCK = Duration.ofHours(1);

    private final Clock clock;
    private final TimeScale scale;
    private final Switches switches;
    private final Map<Long, SlidingWindow> minutes = new HashMap<>();
    private final Map<Long, DayCount> days = new HashMap<>();
    private final Map<Scope, Instant> blockedUntil = new HashMap<>();

    private record Scope(ApiKey key, long companyId, UserName user) {}

    /** Limits that nobody has used yet. */
    public Limits(Clock clock, TimeScale scale, Switches switches) {
        this.clock = clock;
        this.scale = scale;
        this.switches = switches;
    }

    /** Counts an arrival and decides on it. */
    public synchronized Verdict arrive(Caller caller) {
        var now = clock.instant();
        int inMinute = minute(caller.companyId()).arrive(now, scale.real(MINUTE));
        var scope = scope(caller);
        var until = blockedUntil.get(scope);
        if (until != null && now.isBefore(until)) {
            return new Verdict.DuringBlock(block(scope, now));
        }
        if (inMinute > CALLS_A_MINUTE) {
            return new Verdict.OverMinute(block(scope, now));
        }
        var day = days.computeIfAbsent(caller.companyId(), _ -> new DayCount());
        return day.arrive(now, scale, switches, caller.companyId());
    }

    /** The most arrivals that any sliding minute of the company has held. */
    public synchronized int peak(long companyId) {
        return minute(companyId).peak();
    }

    /** Calls of the company in its current day. */
    public synchronized int today(long companyId) {
        return days.getOrDefault(companyId, new DayCount()).count();
    }

    /** Ends all blocks and forgets all arrivals. */
    public synchronized void reset() {
        minutes.clear();
        days.clear();
        blockedUntil.clear();
    }

    private SlidingWindow minute(long companyId) {
        return minutes.computeIfAbsent(companyId, _ -> new SlidingWindow());
    }

    private Duration block(Scope scope, Instant now) {
        var length = scale.real(BLOCK);
        blockedUntil.put(scope, now.plus(length));
        return length;
    }

    private Scope scope(Caller caller) {
        boolean wide = switches.position(caller.companyId(), Switch.BLOCK_SCOPE) == Position.USER;
        return new Scope(caller.key(), wide ? 0 : caller.companyId(), caller.user());
    }
}
