package org.sageonesync.kernel.resync;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * How far a resync has come. A record counts once it stands where it will stay by itself.
 *
 * @param done records settled; {@code total} when the job is over
 * @param handedOver of those: records that a later job has taken over before this one settled them
 * @param eta when it will be over if it goes on as it did so far; absent before the first record
 *     and after the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResyncJob(
        UUID id,
        String company,
        Instant createdAt,
        long total,
        long done,
        long created,
        long updated,
        long reversed,
        long unchanged,
        long skipped,
        long parked,
        long failed,
        long handedOver,
        @Nullable Instant eta) {

    static ResyncJob of(
            UUID id,
            String company,
            Instant createdAt,
            long total,
            Map<String, Long> counts,
            Instant now) {
        var open = counts.getOrDefault("", 0L);
        var here = counts.values().stream().mapToLong(Long::longValue).sum();
        return new ResyncJob(
                id,
                company,
                createdAt,
                total,
                total - open,
                counts.getOrDefault("created", 0L),
                counts.getOrDefault("updated", 0L),
                counts.getOrDefault("reversed", 0L),
                counts.getOrDefault("unchanged", 0L),
                counts.getOrDefault("skipped", 0L),
                counts.getOrDefault("parked", 0L),
                counts.getOrDefault("failed", 0L),
                total - here,
                eta(createdAt, now, total - open, open));
    }

    private static @Nullable Instant eta(Instant begun, Instant now, long done, long open) {
        if (done == 0 || open == 0) {
            return null;
        }
        var each = Duration.between(begun, now).toMillis() / (double) done;
        return now.plusMillis((long) (each * open));
    }

    boolean isOver() {
        return done >= total;
    }
}
