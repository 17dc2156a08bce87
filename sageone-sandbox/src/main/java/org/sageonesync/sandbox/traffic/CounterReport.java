package org.sageonesync.sandbox.traffic;

import java.util.Map;

/**
 * What was counted for one company.
 *
 * @param calls by service and method, for example {@code Customer/Save}
 * @param mostInAMinute most arrivals in any sliding minute (of the scaled minute)
 * @param today calls in the current (scaled) day
 * @param tooManyRequests replies with 429
 * @param duringBlock calls that arrived during a block
 */
public record CounterReport(
        Map<String, Long> calls,
        int mostInAMinute,
        int today,
        long tooManyRequests,
        long duringBlock) {

    /** Calls of one endpoint. */
    public long calls(String endpoint) {
        return calls.getOrDefault(endpoint, 0L);
    }

    /** All calls. */
    public long total() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
