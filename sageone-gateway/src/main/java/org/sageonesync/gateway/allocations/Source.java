package org.sageonesync.gateway.allocations;

import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.runtime.database.Statement;

import java.util.Objects;

/**
 * A document in the books; a credit note or receipt where it is to be allocated.
 *
 * @param key as billing knows it
 * @param generation its life
 * @param id as SageOne knows it
 */
public record Source(DocumentKey key, int generation, long id) {

    /** The document that the journal's row says is in the books. */
    public static Source of(DocumentKey key, JournalRow row) {
        return new Source(key, row.generation(), Objects.requireNonNull(row.accountingId()));
    }

    Statement bind(Statement statement) {
        return statement
                .bind("company", key.company().value())
                .bind("kind", key.kind().wireName())
                .bind("source_id", id);
    }
}
