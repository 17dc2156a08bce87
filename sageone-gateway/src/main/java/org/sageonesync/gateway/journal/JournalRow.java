package org.sageonesync.gateway.journal;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Reason;

import java.time.Duration;
import java.time.Instant;

/**
 * What the journal knows of a document.
 *
 * @param generation the document's life, from 0
 * @param revision the newest wish that was accepted
 * @param contentHash of that wish
 * @param fence together with the state it says whether the row has changed since it was read
 * @param accountingId SageOne's id; null: not known to be in the books
 * @param documentNumber the number (of a customer: the name) in the books
 * @param booksHash of our content in the books; null: not known
 * @param overdue of CLAIMED and SENDING: whether the holder had its time
 * @param remaining of CLAIMED, SENDING and UNCERTAIN: until something should have changed, by the
 *     database's clock; never negative
 */
public record JournalRow(
        int generation,
        JournalState state,
        Revision revision,
        String contentHash,
        long fence,
        @Nullable Long accountingId,
        @Nullable String documentNumber,
        @Nullable String booksHash,
        @Nullable Reason reason,
        @Nullable Instant uncertainSince,
        boolean overdue,
        Duration remaining) {

    static final String COLUMNS =
            """
            generation, state, billing_version, settings_version, content_hash, fence,
            accounting_id, document_number, books_hash, reason_code, reason_message,
            reason_waiting_on, uncertain_since,
            """;

    static JournalRow of(Readable row) {
        return new JournalRow(
                Column.integer(row, "generation"),
                JournalState.valueOf(Column.text(row, "state")),
                new Revision(
                        Column.number(row, "billing_version"),
                        Column.number(row, "settings_version")),
                Column.text(row, "content_hash"),
                Column.number(row, "fence"),
                row.get("accounting_id", Long.class),
                row.get("document_number", String.class),
                row.get("books_hash", String.class),
                Column.reason(row),
                row.get("uncertain_since", Instant.class),
                Column.flag(row, "overdue"),
                Duration.ofMillis(Math.max(0, Column.number(row, "wait_ms"))));
    }

    /** The life after this one, of which the journal knows nothing yet. */
    public JournalRow reborn() {
        return new JournalRow(
                generation + 1,
                JournalState.OPEN,
                revision,
                "",
                0,
                null,
                null,
                null,
                null,
                null,
                false,
                Duration.ZERO);
    }

    /** SageOne's id as the contract writes it. */
    public @Nullable String accountingIdText() {
        return accountingId == null ? null : Long.toString(accountingId);
    }

    /** Whether it is being taken out of the books. */
    public boolean isLeaving() {
        return contentHash.equals(Journal.REVERSED)
                && switch (state) {
                    case OPEN, CLAIMED, SENDING, UNCERTAIN -> true;
                    case POSTED, REJECTED, REVERSED -> false;
                };
    }

    /** Whether the books are known to show this content, and nothing is under way. */
    public boolean shows(String hash) {
        return accountingId != null && hash.equals(booksHash);
    }
}
