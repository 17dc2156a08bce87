package org.sageonesync.gateway.journal;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Reason;

/**
 * How a document stands when somebody wants something of it.
 *
 * @param row null: the journal has never heard of it
 * @param stop why nothing is posted for the company; null: it is not stopped
 */
public record Standing(@Nullable JournalRow row, @Nullable Reason stop) {}
