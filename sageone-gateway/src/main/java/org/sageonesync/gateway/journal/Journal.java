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
        return key.bind(database.sql(STANDING))
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
        return key.bind(database.sql(ROW)).first(JournalRow::of).orElse(null);
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
        var statement = wish(key.bind(database.sql(ADVANCE)), revision, hash);
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
        var statement = wish(key.bind(database.sql(BURY)), revision, REVERSED);
        return seen(statement, seen).one(row -> Column.number(row, "changed")) == 1;
    }

    /**
     * How many documents of a kind the company's books show.
     *
     * @param most more are not counted
     */
    public long posted(CompanyKey company, PostingKind kind, int most) {
        return database.sql(POSTED)
                .bind("company", company.value())
                .bind("kind", kind.wireName())
                .bind("most", most)
                .one(row -> Column.number(row, "n"));
    }

    /** How many documents and allocations of the company nobody knows the outcome of. */
    public long uncertain(CompanyKey company) {
        return database.sql(UNCERTAIN)
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

    private static final String TIMES =
            """
            coalesce(limit_at <= clock_timestamp(), false) as overdue,
            coalesce(ceil(extract(epoch from limit_at - clock_timestamp()) * 1000), 0)::bigint
                as wait_ms
            """;

    private static final String NEWEST =
            """
            (select posting.*,
                case state when 'CLAIMED' then claimed_until when 'SENDING' then over_by
                    when 'UNCERTAIN' then next_look_up_at end as limit_at
            from posting where company = :company and kind = :kind and ref = :ref
            order by generation desc limit 1) as newest
            """;

    private static final String ROW = "select " + JournalRow.COLUMNS + TIMES + " from " + NEWEST;

    private static final String STANDING =
            "select "
                    + JournalRow.COLUMNS
                    + TIMES
                    + """
            , (select message from company_stop where company = :company and scope = 'journal'
                and released_at is null) as stop_message,
            (select message from company_stop where company = :company and scope = 'totals'
                and released_at is null and :kind in ('invoices', 'credit-notes'))
                as sales_stop_message,
            (select string_agg(concat_ws(' ', accounting_id, given_id), ' ') from posting
                where company = :company and kind = :kind and ref = :ref) as former_ids
            from (values (1)) as always left join lateral
            """
                    + NEWEST
                    + " on true";

    private static final String UNCERTAIN =
            """
            select (select count(*) from posting where company = :company and state = 'UNCERTAIN')
                + (select count(*) from allocation where company = :company and state = 'UNCERTAIN')
                as n
            """;

    private static final String ADVANCE =
            """
            with advanced as (
                update posting set state = :new_state, billing_version = :billing_version,
                    settings_version = :settings_version, content_hash = :hash, fence = fence + 1,
                    reason_code = case when :new_state = 'REJECTED' then reason_code end,
                    reason_message = case when :new_state = 'REJECTED' then reason_message end,
                    reason_waiting_on =
                        case when :new_state = 'REJECTED' then reason_waiting_on end,
                    changed_at = clock_timestamp()
                where company = :company and kind = :kind and ref = :ref
                    and generation = :generation and fence = :seen_fence and state = :seen_state
                returning state),
            freed as (
                delete from posting_name where company = :company and kind = :kind and ref = :ref
                    and name_key <> :kept_key
                    and exists (select from advanced where state = 'POSTED'))
            select count(*) as changed from advanced
            """;

    private static final String BURY =
            """
            with buried as (
                insert into posting (company, kind, ref, generation, state, billing_version,
                    settings_version, content_hash, fence)
                values (:company, :kind, :ref, :generation, 'REVERSED', :billing_version,
                    :settings_version, :hash, 1)
                on conflict (company, kind, ref, generation) do update set state = excluded.state,
                    billing_version = excluded.billing_version,
                    settings_version = excluded.settings_version,
                    content_hash = excluded.content_hash, fence = posting.fence + 1,
                    reason_code = null, reason_message = null, reason_waiting_on = null,
                    changed_at = clock_timestamp()
                where posting.fence = :seen_fence and posting.state = :seen_state
                returning 1),
            freed as (
                delete from posting_name where company = :company and kind = :kind and ref = :ref
                and exists (select from buried))
            select count(*) as changed from buried
            """;

    private static final String POSTED =
            """
            select count(*) as n from (
                select from posting where company = :company and kind = :kind
                    and accounting_id is not null and state = 'POSTED' limit :most) as posted
            """;
}
