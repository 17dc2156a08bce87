package org.sageonesync.gateway.journal;

import org.jspecify.annotations.Nullable;
import org.sageonesync.runtime.database.Statement;

import java.time.Duration;

/**
 * A document whose posting is not known to have been done.
 *
 * @param watermark every id that the posting can have been given is above it
 * @param accountingId null: it was to be created
 * @param sent our fields, as JSON
 * @param age since it became uncertain
 * @param settleTimePassed whether, before this look-up began, the settle time had passed since the
 *     last moment the request could have left
 * @param emptyLookUps conclusive look-ups that did not find it
 */
public record UncertainRow(
        DocumentKey key,
        int generation,
        long fence,
        Intent intent,
        long watermark,
        @Nullable Long accountingId,
        String sent,
        Duration age,
        boolean settleTimePassed,
        int emptyLookUps) {

    Statement bind(Statement statement) {
        return key.bind(statement).bind("generation", generation).bind("fence", fence);
    }

    /**
     * Whether a conclusive empty look-up that begins now proves that the request was never done: it
     * is not the first one, and it began late enough.
     */
    public boolean absenceIsProven() {
        return emptyLookUps >= 1 && settleTimePassed;
    }
}
