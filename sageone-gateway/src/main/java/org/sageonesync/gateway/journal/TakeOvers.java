package org.sageonesync.gateway.journal;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

/**
 * Lets a record take another one's place in the books: the SageOne document and its number change
 * hands in one statement, so that at no moment both own it, or neither.
 */
@Component
public final class TakeOvers {

    private final Database database;

    TakeOvers(Database database) {
        this.database = database;
    }

    /** Makes room for a record that the journal has never heard of; a second time does nothing. */
    public void open(DocumentKey key, int generation, Revision revision, String hash) {
        Journal.wish(key.bind(database.sql(OPEN)), revision, hash)
                .bind("generation", generation)
                .update();
    }

    /**
     * Moves what the old row has to the new one, whose content is not in the books yet. The old one
     * ends as reversed and has never been posted from then on.
     *
     * @param seen the new record's row, at rest and without a document
     * @param oldSeen the old record's row, at rest
     * @return false: one of the rows has changed since it was read
     */
    public boolean move(DocumentKey key, JournalRow seen, BillingRef old, JournalRow oldSeen) {
        return Journal.seen(key.bind(database.sql(MOVE)), seen)
                        .bind("old_ref", old.value())
                        .bind("old_generation", oldSeen.generation())
                        .bind("old_fence", oldSeen.fence())
                        .bind("old_state", oldSeen.state().name())
                        .one(row -> Column.number(row, "changed"))
                == 1;
    }

    private static final String OPEN =
            """
            insert into posting (company, kind, ref, generation, state, billing_version,
                settings_version, content_hash, fence)
            values (:company, :kind, :ref, :generation, 'OPEN', :billing_version,
                :settings_version, :hash, 1)
            on conflict do nothing
            """;

    private static final String MOVE =
            """
            with both_rows as (
                select old.accounting_id, old.document_number from posting old, posting own
                where old.company = :company and old.kind = :kind and old.ref = :old_ref
                    and old.generation = :old_generation and old.fence = :old_fence
                    and old.state = :old_state
                    and own.company = :company and own.kind = :kind and own.ref = :ref
                    and own.generation = :generation and own.fence = :seen_fence
                    and own.state = :seen_state and own.accounting_id is null
                for update),
            ended as (
                update posting set state = 'REVERSED', content_hash = 'reversed',
                    accounting_id = null, given_id = both_rows.accounting_id,
                    document_number = null, books_hash = null, sent = null,
                    fence = posting.fence + 1, reason_code = null, reason_message = null,
                    reason_waiting_on = null, changed_at = clock_timestamp()
                from both_rows
                where company = :company and kind = :kind and ref = :old_ref
                    and generation = :old_generation
                returning both_rows.accounting_id, both_rows.document_number),
            taken as (
                update posting set state = 'OPEN', accounting_id = ended.accounting_id,
                    document_number = ended.document_number, books_hash = null,
                    fence = posting.fence + 1, reason_code = null, reason_message = null,
                    reason_waiting_on = null, changed_at = clock_timestamp()
                from ended
                where company = :company and kind = :kind and ref = :ref
                    and generation = :generation
                returning 1),
            renamed as (
                update posting_name set ref = :ref
                where company = :company and kind = :kind and ref = :old_ref
                    and exists (select from taken))
            select count(*) as changed from taken
            """;
}
