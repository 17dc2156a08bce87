package org.sageonesync.sandbox.traffic;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts calls by company and endpoint. Thread-safe. */
public final class Counters {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final long NO_COMPANY = 0;

    private final Map<Long, Tally> tallies = new ConcurrentHashMap<>();

    private static final class Tally {
        private final Map<String, Long> calls = new TreeMap<>();
        private long tooManyRequests;
        private long duringBlock;
    }

    /** Counts an arrival; a call without a company is counted for company 0. */
    public void count(@Nullable Long companyId, String endpoint, int status, boolean duringBlock) {
        var tally = tally(companyId == null ? NO_COMPANY : companyId);
        synchronized (tally) {
            tally.calls.merge(endpoint, 1L, Long::sum);
            tally.tooManyRequests += status == TOO_MANY_REQUESTS ? 1 : 0;
            tally.duringBlock += duringBlock ? 1 : 0;
        }
    }

    /** What was counted for a company (0: calls without one), with figures of the limits. */
    public CounterReport report(long companyId, Limits limits) {
        var tally = tally(companyId);
        synchronized (tally) {
            return new CounterReport(
                    new TreeMap<>(tally.calls),
                    limits.peak(companyId),
                    limits.today(companyId),
                    tally.tooManyRequests,
                    tally.duringBlock);
        }
    }

    /** Starts again from zero. */
    public void reset() {
        tallies.clear();
    }

    private Tally tally(long companyId) {
        return tallies.computeIfAbsent(companyId, _ -> new Tally());
    }
}
