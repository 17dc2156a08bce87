package org.sageonesync.gateway.journal;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/**
 * Reads the journal, and makes the changes that need no claim. A change names the row as it was
 * read and is not made if it has changed since: read and decide again.
 */
@Component
public final class Journal {

    /** The content hash of a wish to take a document out of the books. */
    public static final String REVERSED = "reversed";

    private final Database database;

    Journal(Database database) {
        this.database = database;
    }

    /** How the document stands now. */
    public Standing standing(DocumentKey key) {
        return key.bind(database.sql(JournalSql.STANDING))
                .one(
                        row ->
                                new Standing(
                                        row.get("state", String.class) == null
                                                ? null
                                                : JournalRow.of(row),
                                        stop(row.get("stop_message", String.class)),
                                        stop(row.get("sales_stop_message", String.class)),
                                        ids(row.get("former_ids", String.class))));
    }

    /**
     * The document's newest row, for those who do not decide about it; null: the journal has never
     * heard of it.
     */
    public @Nullable JournalRow row(DocumentKey key) {
        return key.bind(database.sql(JournalSql.ROW)).first(JournalRow::of).orElse(null);
    }

    /**
     * Accepts a newer wish that needs no call. If the books show what is wished, only the name that
     * they show stays reserved: another one was asked for in vain, and is taken back.
     *
     * @param state the state from now on
     * @return false: the row has changed meanwhile
     */
    public boolean advance(
            DocumentKey key, JournalRow seen, Revision revision, String hash, JournalState state) {
        var statement = wish(key.bind(database.sql(JournalSql.ADVANCE)), revision, hash);
        var shown = seen.documentNumber();
        return seen(statement, seen)
                        .bind("new_state", state.name())
                        .bind(
                                "kept_key",
                                shown == null ? null : NormalName.of(shown).value(),
                                String.class)
                        .one(row -> Column.number(row, "changed"))
                == 1;
    }

    /**
     * Remembers that a document which never was in the books is not wanted, and frees its name.
     *
     * @return false: the row has changed meanwhile
     */
    public boolean bury(DocumentKey key, @Nullable JournalRow seen, Revision revision) {
        var statement = wish(key.bind(database.sql(JournalSql.BURY)), revision, REVERSED);
        return seen(statement, seen).one(row -> Column.number(row, "changed")) == 1;
    }

    /**
     * How many documents of a kind the company's books show.
     *
     * @param most more are not counted
     */
    public long posted(CompanyKey company, PostingKind kind, int most) {
        return database.sql(JournalSql.POSTED)
                .bind("company", company.value())
                .bind("kind", kind.wireName())
                .bind("most", most)
                .one(row -> Column.number(row, "n"));
    }

    /** How many documents and allocations of the company nobody knows the outcome of. */
    public long uncertain(CompanyKey company) {
        return database.sql(JournalSql.UNCERTAIN)
                .bind("company", company.value())
                .one(row -> Column.number(row, "n"));
    }

    static Statement wish(Statement statement, Revision revision, String hash) {
        return statement
                .bind("billing_version", revision.billingVersion())
                .bind("settings_version", revision.settingsVersion())
                .bind("hash", hash);
    }

    static Statement seen(Statement statement, @Nullable JournalRow seen) {
        return statement
                .bind("generation", seen == null ? 0 : seen.generation())
                .bind("seen_fence", seen == null ? 0L : seen.fence())
                .bind("seen_state", seen == null ? "" : seen.state().name());
    }

    private static @Nullable Reason stop(@Nullable String message) {
        return message == null ? null : Reason.of(ReasonCode.COMPANY_STOPPED, message);
    }

    private static Set<String> ids(@Nullable String text) {
        return text == null ? Set.of() : Set.copyOf(List.of(text.split(" ")));
    }
}
