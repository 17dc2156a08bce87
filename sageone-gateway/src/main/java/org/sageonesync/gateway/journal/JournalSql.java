package org.sageonesync.gateway.journal;

/** The statements of {@link Journal}. */
final class JournalSql {

    private JournalSql() {}

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

    static final String ROW = "select " + JournalRow.COLUMNS + TIMES + " from " + NEWEST;

    static final String STANDING =
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

    static final String UNCERTAIN =
            """
            select (select count(*) from posting where company = :company and state = 'UNCERTAIN')
                + (select count(*) from allocation where company = :company and state = 'UNCERTAIN')
                as n
            """;

    static final String ADVANCE =
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

    static final String BURY =
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

    static final String POSTED =
            """
            select count(*) as n from (
                select from posting where company = :company and kind = :kind
                    and accounting_id is not null and state = 'POSTED' limit :most) as posted
            """;
}
