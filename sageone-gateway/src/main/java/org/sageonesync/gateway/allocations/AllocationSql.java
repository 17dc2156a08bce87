package org.sageonesync.gateway.allocations;

import org.sageonesync.gateway.journal.Exchange;

/** The statements of {@link AllocationTable}. */
final class AllocationSql {

    static final String OF_SOURCE =
            "select "
                    + AllocationRow.COLUMNS
                    + """
            from allocation
            where company = :company and source_kind = :kind and source_id = :source_id
            order by invoice_id limit 200
            """;

    /** Claims whose holders sent nothing in their time are free; of the others nobody knows. */
    static final String GIVE_UP =
            """
            update allocation set
                state = case state when 'CLAIMED' then 'OPEN' else 'UNCERTAIN' end,
                fence = fence + 1,
                uncertain_since = case state when 'SENDING' then clock_timestamp() end,
                next_look_up_at = case state when 'SENDING' then clock_timestamp() end,
                untouched_look_ups = 0, failed_look_ups = 0,
                reason_code = case state when 'SENDING' then :reason_code end,
                reason_message = case state when 'SENDING' then :reason_message end,
                changed_at = clock_timestamp()
            where state = 'CLAIMED' and claimed_until <= clock_timestamp()
                or state = 'SENDING' and over_by <= clock_timestamp()
            """;

    /**
     * Whoever takes an allocation changes the source's row in the journal, and whoever takes the
     * source makes sure that no allocation is under way: never both at once. The holder of a claim
     * on the source itself (a reversal) leaves its fence as it is.
     */
    static final String TAKE =
            """
            with known as (
                select coalesce(max(fence), 0) as fence from allocation
                where company = :company and source_kind = :kind and source_id = :source_id),
            source as (
                update posting set fence = case when :held then posting.fence
                    else greatest(posting.fence, known.fence) + 1 end
                from known
                where company = :company and kind = :kind and ref = :ref
                    and generation = :generation and accounting_id = :source_id
                    and posting.fence = :seen_fence and state = :seen_state
                    and not exists (select from allocation other
                        where other.company = :company and other.source_kind = :kind
                            and other.source_id = :source_id
                            and other.state in ('CLAIMED', 'SENDING', 'UNCERTAIN'))
                returning greatest(posting.fence, known.fence + 1) as fence, unallocated),
            claimed as (
                insert into allocation (company, source_kind, source_id, invoice_id, source_ref,
                    source_generation, invoice_ref, invoice_generation, amount, state, fence,
                    claimed_until)
                select :company, :kind, :source_id, :invoice_id, :ref, :generation, :invoice_ref,
                    :invoice_generation, :amount, 'CLAIMED', fence,
                    clock_timestamp() + :lease_ms * interval '1 millisecond'
                from source
                on conflict (company, source_kind, source_id, invoice_id) do update set
                    source_ref = excluded.source_ref,
                    source_generation = excluded.source_generation,
                    invoice_ref = excluded.invoice_ref,
                    invoice_generation = excluded.invoice_generation, amount = excluded.amount,
                    state = excluded.state, fence = excluded.fence,
                    claimed_until = excluded.claimed_until, left_by = null, over_by = null,
                    unallocated_before = null, reason_code = null, reason_message = null,
                    changed_at = clock_timestamp()
                where allocation.state in ('OPEN', 'REJECTED')
                returning fence)
            select claimed.fence as fence, source.unallocated as unallocated from claimed, source
            """;

    static final String ABOUT_TO_SEND =
            """
            with marked as (
                update allocation set state = 'SENDING', sent_fence = fence,
                    unallocated_before = :before,
                    left_by = clock_timestamp() + :departure_ms * interval '1 millisecond',
                    over_by = clock_timestamp() + :longest_ms * interval '1 millisecond',
                    changed_at = clock_timestamp()
                where state = 'CLAIMED' and
            """
                    + AllocationClaim.HOLDS
                    + """
                returning fence),
            attempted as (
                insert into posting_attempt (
                    company, kind, ref, generation, fence, call, sent_at, outcome)
                select :company, :kind, :ref, :generation, fence, :call, clock_timestamp(),
                    'sent; no reply is known'
                from marked)
            select count(*) as changed from marked
            """;

    static final String SETTLE =
            """
            with settled as (
                update allocation set state = :state,
                    uncertain_since = case when :state = 'UNCERTAIN' then clock_timestamp() end,
                    left_by = case when :state = 'UNCERTAIN'
                        then greatest(left_by, least(:last_possible, clock_timestamp())) end,
                    next_look_up_at = case when :state = 'UNCERTAIN' then clock_timestamp() end,
                    untouched_look_ups = 0, failed_look_ups = 0, reason_code = :reason_code,
                    reason_message = :reason_message, changed_at = clock_timestamp()
                where state in ('CLAIMED', 'SENDING') and
            """
                    + AllocationClaim.HOLDS
                    + """
                returning 1),
            known as (
                update posting set unallocated = :unallocated
                where company = :company and kind = :kind and accounting_id = :source_id
                    and exists (select from settled)),
            remembered as (
            """
                    + Exchange.REMEMBER
                    + """
            )
            select count(*) as changed from settled
            """;

    /**
     * A reply that says "done", after somebody else took the row over. If no later request was
     * sent, or none that could have been done, it is done once; otherwise perhaps twice.
     */
    static final String DONE_LATE =
            """
            with learned as (
                update allocation set
                    state = case when sent_fence = :fence or state in ('OPEN', 'CLAIMED')
                        then 'POSTED' else 'REJECTED' end,
                    reason_code = case when sent_fence = :fence or state in ('OPEN', 'CLAIMED')
                        then null else :reason_code end,
                    reason_message = case when sent_fence = :fence or state in ('OPEN', 'CLAIMED')
                        then null else :reason_message end,
                    fence = fence + 1, uncertain_since = null, next_look_up_at = null,
                    changed_at = clock_timestamp()
                where company = :company and source_kind = :kind and source_id = :source_id
                    and invoice_id = :invoice_id and state <> 'REJECTED'
                    and not (state = 'POSTED' and sent_fence = :fence)
                returning 1)
            update posting set unallocated = null
            where company = :company and kind = :kind and accounting_id = :source_id
                and exists (select from learned)
            """;

    /** A person says that everything is as it should be, and the source agrees. */
    static final String ADOPT =
            """
            with adopted as (
                insert into allocation (company, source_kind, source_id, invoice_id, source_ref,
                    source_generation, invoice_ref, invoice_generation, amount, state, fence)
                select :company, :kind, :source_id, wanted.id, :ref, :generation, wanted.ref,
                    wanted.generation, wanted.amount, 'POSTED', 1
                from unnest(:ids, :refs, :generations, :amounts)
                    as wanted (id, ref, generation, amount)
                on conflict (company, source_kind, source_id, invoice_id) do update set
                    amount = excluded.amount, state = 'POSTED', fence = allocation.fence + 1,
                    reason_code = null, reason_message = null, changed_at = clock_timestamp())
            delete from allocation
            where company = :company and source_kind = :kind and source_id = :source_id
                and invoice_id <> all (:ids)
            """;

    private AllocationSql() {}
}
