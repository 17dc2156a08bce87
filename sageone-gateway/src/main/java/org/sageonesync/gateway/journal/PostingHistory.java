package org.sageonesync.gateway.journal;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journal as people read it. */
@Component
final class PostingHistory {

    private final Journal journal;
    private final Database database;

    PostingHistory(Journal journal, Database database) {
        this.journal = journal;
        this.database = database;
    }

    /** Empty: the journal has never heard of the document. */
    Optional<Posting> of(DocumentKey key) {
        return Optional.ofNullable(journal.row(key)).map(row -> posting(key, row));
    }

    private Posting posting(DocumentKey key, JournalRow row) {
        return new Posting(
                key.company(),
                key.kind(),
                key.ref(),
                row.generation(),
                row.state().name(),
                row.revision(),
                row.accountingIdText(),
                row.documentNumber(),
                row.reason(),
                attempts(key));
    }

    private List<Posting.Attempt> attempts(DocumentKey key) {
        return key.bind(
                        database.sql(
                                """
                                select call, sent_at, replied_at, status, log_uid, outcome
                                from posting_attempt
                                where company = :company and kind = :kind and ref = :ref
                                order by generation desc, fence desc, id desc limit 20
                                """))
                .list(PostingHistory::attempt);
    }

    private static Posting.Attempt attempt(Readable row) {
        return new Posting.Attempt(
                Column.text(row, "call"),
                row.get("sent_at", Instant.class),
                row.get("replied_at", Instant.class),
                row.get("status", Integer.class),
                row.get("log_uid", String.class),
                Column.text(row, "outcome"));
    }
}
