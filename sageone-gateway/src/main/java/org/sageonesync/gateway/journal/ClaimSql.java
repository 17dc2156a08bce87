package org.sageonesync.gateway.journal;

/** The statements of {@link Claims}. */
final class ClaimSql {

    static final String TAKE =
            """
            with claimed as (
                insert into posting (company, kind, ref, generation, state, billing_version,
                    settings_version, content_hash, fence, intent, claimed_until, watermark)
                values (:company, :kind, :ref, :generation, 'CLAIMED', :billing_version,
                    :settings_version, :hash, 1, :intent,
                    clock_timestamp() + :lease_ms * interval '1 millisecond',
                    greatest(
                        coalesce((select max(accounting_id) from posting
                            where company = :company and kind = :kind), 0),
                        coalesce((select highest_id from look_up
                            where company = :company and kind = :kind), 0)))
                on conflict (company, kind, ref, generation) do update set state = excluded.state,
                    billing_version = excluded.billing_version,
                    settings_version = excluded.settings_version,
                    content_hash = excluded.content_hash, fence = posting.fence + 1,
                    intent = excluded.intent, claimed_until = excluded.claimed_until,
                    watermark = excluded.watermark, unallocated = null, about_to_send_at = null, left_by = null,
                    over_by = null, sent = null, uncertain_since = null,
                    reason_code = null, reason_message = null, reason_waiting_on = null,
                    changed_at = clock_timestamp()
                where posting.fence = :seen_fence and posting.state = :seen_state
                    and not exists (select from allocation
                        where allocation.company = posting.company
                            and allocation.source_kind = posting.kind
                            and allocation.source_id = posting.accounting_id
                            and allocation.state in ('CLAIMED', 'SENDING', 'UNCERTAIN'))
                returning generation, fence, accounting_id),
            kept as (
                select name_key from posting_name
                where company = :company and kind = :kind and ref = :ref
                    and wanted_key = :plain_key and name_key in (:plain_key, :suffixed_key)
                limit 1),
            plain as (
                insert into posting_name (company, kind, name_key, wanted_key, ref)
                select :company, :kind, :plain_key, :plain_key, :ref
                where :plain_key is not null and exists (select from claimed)
                    and not exists (select from kept)
                on conflict (company, kind, name_key) do update
                    set wanted_key = excluded.wanted_key where posting_name.ref = excluded.ref
                returning name_key),
            suffixed as (
                insert into posting_name (company, kind, name_key, wanted_key, ref)
                select :company, :kind, :suffixed_key, :plain_key, :ref
                where :suffixed_key is not null and exists (select from claimed)
                    and not exists (select from kept) and not exists (select from plain)
                on conflict (company, kind, name_key) do update
                    set wanted_key = excluded.wanted_key where posting_name.ref = excluded.ref
                returning name_key)
            select generation, fence, accounting_id,
                case (select name_key from kept union all select name_key from plain
                        union all select name_key from suffixed limit 1)
                    when :plain_key then :plain when :suffixed_key then :suffixed end as name
            from claimed
            """;

    static final String RENEW =
            """
            update posting set claimed_until = clock_timestamp() + :lease_ms * interval '1 millisecond'
            where state = 'CLAIMED' and
            """
                    + Claim.HOLDS;

    /** The reply proves that nothing is under way: the claim goes on, as before the sending. */
    static final String REFUSED =
            """
            update posting set state = 'CLAIMED', sent = null,
                claimed_until = clock_timestamp() + :lease_ms * interval '1 millisecond'
            where state = 'SENDING' and
            """
                    + Claim.HOLDS;

    static final String ABOUT_TO_SEND =
            """
            with marked as (
                update posting set state = 'SENDING', sent = :sent::jsonb,
                    about_to_send_at = clock_timestamp(),
                    left_by = clock_timestamp() + :departure_ms * interval '1 millisecond',
                    over_by = clock_timestamp() + :longest_ms * interval '1 millisecond',
                    changed_at = clock_timestamp()
                where state = 'CLAIMED' and
            """
                    + Claim.HOLDS
                    + """
                returning company, kind, ref, generation, fence, about_to_send_at),
            attempted as (
                insert into posting_attempt (
                    company, kind, ref, generation, fence, call, sent_at, outcome)
                select company, kind, ref, generation, fence, :call, about_to_send_at,
                    'sent; no reply is known'
                from marked)
            select count(*) as changed from marked
            """;

    static final String SETTLE =
            """
            with settled as (
                update posting set state = :state,
                    accounting_id = coalesce(accounting_id, :id),
                    document_number = coalesce(:number, document_number),
                    books_hash = case when :state = 'POSTED' then :hash
                        when :state in ('REVERSED', 'UNCERTAIN') or :id is not null then null
                        else books_hash end,
                    unallocated = case when :state = 'POSTED' then :unallocated end,
            """
                    + ShownSql.when(":state = 'POSTED'")
                    + """
                    sent = case when :state = 'UNCERTAIN' then sent end,
                    uncertain_since = case when :state = 'UNCERTAIN' then clock_timestamp() end,
                    left_by = case when :state = 'UNCERTAIN'
                        then greatest(left_by, least(:last_possible, clock_timestamp())) end,
                    next_look_up_at = case when :state = 'UNCERTAIN' then clock_timestamp() end,
                    empty_look_ups = 0, failed_look_ups = 0,
                    reason_code = :reason_code, reason_message = :reason_message,
                    reason_waiting_on = :reason_waiting_on, changed_at = clock_timestamp()
                where state in ('CLAIMED', 'SENDING')
                    and (:id is null or accounting_id is null or accounting_id = :id)
                    and not exists (select from posting other
                        where other.company = :company and other.kind = :kind
                            and other.accounting_id = :id
                            and (other.ref, other.generation) <> (:ref, :generation))
                    and
            """
                    + Claim.HOLDS
                    + """
                returning state),
            freed as (
                delete from posting_name where company = :company and kind = :kind and ref = :ref
                    and (name_key <> :kept_key and exists (select from settled where state = 'POSTED')
                        or kind = 'receipts'
                            and exists (select from settled where state = 'REVERSED'))),
            remembered as (
            """
                    + Exchange.REMEMBER
                    + """
            )
            select count(*) as changed from settled
            """;

    /** The plain name is another's in the books: from now on the record bears the other one. */
    static final String PREFER_SUFFIX =
            """
            with freed as (
                delete from posting_name where company = :company and kind = :kind and ref = :ref
                    and name_key = :plain_key returning wanted_key)
            insert into posting_name (company, kind, name_key, wanted_key, ref)
            select :company, :kind, :suffixed_key, wanted_key, :ref from freed
            on conflict do nothing
            """;

    static final String LATE_REPLY =
            """
            with learned as (
                update posting set
                    state = case when accounting_id is not null then 'REJECTED'
                        when state = 'SENDING' then state
                        when content_hash = :hash then 'POSTED' else 'OPEN' end,
                    fence = case when accounting_id is null and state = 'SENDING'
                        then fence else fence + 1 end,
                    reason_code = case when accounting_id is not null then 'duplicate-found' end,
                    reason_message = case when accounting_id is not null
                        then 'SageOne has this document twice, as ' || accounting_id || ' and ' || :id
                            || '; remove one of them in SageOne, then post it again with force.' end,
                    reason_waiting_on = null,
                    books_hash = case when accounting_id is null then :hash end,
            """
                    + ShownSql.when("accounting_id is null and content_hash = :hash")
                    + """
                    accounting_id = coalesce(accounting_id, :id),
                    document_number = coalesce(document_number, :number),
                    changed_at = clock_timestamp()
                where company = :company and kind = :kind and ref = :ref
                    and generation = :generation and :id is not null
                    and not exists (select from posting other
                        where other.company = :company and other.kind = :kind
                            and other.accounting_id = :id)
                returning state),
            remembered as (
            """
                    + Exchange.REMEMBER
                    + """
            )
            select state from learned
            """;

    private ClaimSql() {}
}
