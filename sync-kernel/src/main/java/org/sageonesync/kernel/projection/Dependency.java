package org.sageonesync.kernel.projection;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.RecordState;

/**
 * The newest of what is known of a record.
 *
 * @param state as its service told last; null if it has not told yet
 * @param reason why it stands so; null also if the code is not known here
 * @param isTakenBack whether it was in the books and is no longer
 * @param accountingId its id in the books
 * @param event billing's newest event of it, as it came; null if none has come
 */
public record Dependency(
        @Nullable RecordState state,
        @Nullable Reason reason,
        boolean isTakenBack,
        @Nullable String accountingId,
        @Nullable String event) {}
