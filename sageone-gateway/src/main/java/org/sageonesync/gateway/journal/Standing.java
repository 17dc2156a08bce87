package org.sageonesync.gateway.journal;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Reason;

import java.util.Set;

/**
 * How a document stands when somebody wants something of it.
 *
 * @param row null: the journal has never heard of it
 * @param stop why nothing is posted for the company; null: it is not stopped
 * @param salesStop why no invoice or credit note is posted for the company; null: they are not
 *     stopped, or the document is of another kind
 * @param formerIds every id that the document has or had in the books
 */
public record Standing(
        @Nullable JournalRow row,
        @Nullable Reason stop,
        @Nullable Reason salesStop,
        Set<String> formerIds) {

    public Standing {
        formerIds = Set.copyOf(formerIds);
    }

    public Standing(@Nullable JournalRow row, @Nullable Reason stop) {
        this(row, stop, null, Set.of());
    }
}
