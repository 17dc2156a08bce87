package org.sageonesync.kernel.projection;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.record.RecordKey;

import java.time.LocalDate;

/**
 * A record that shares a natural key.
 *
 * @param isDeleted whether billing has deleted it
 * @param isPosted whether the books are known to show it
 */
public record Namesake(
        RecordKey key,
        @Nullable LocalDate documentDate,
        RecordState state,
        boolean isDeleted,
        boolean isPosted) {}
