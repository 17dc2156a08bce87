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
                state = case when state = 'SENDING' then 'UNCERTAIN'
                    when intent = 'REMOVE' then 'POSTED' else 'OPEN' end,
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
    private static final String SOURCE =
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
            """;

    private static final String TAKEN =
            "select claimed.fence as fence, source.unallocated as unallocated from claimed, source";

    /** An allocation that is not in the books. */
    static final String TAKE =
            SOURCE
                    + """
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
                    intent = 'MAKE', books_id = null, state = excluded.state, fence = excluded.fence,
                    claimed_until = excluded.claimed_until, left_by = null, over_by = null,
                    unallocated_before = null, reason_code = null, reason_message = null,
                    changed_at = clock_timestamp()
                where allocation.state in ('OPEN', 'REJECTED')
                returning fence)
            """
                    + TAKEN;

    /** An allocation that is in the books, to take it away. */
    static final String TAKE_AWAY =
            SOURCE
                    + """
            claimed as (
                update allocation set intent = 'REMOVE', books_id = :books_id, state = 'CLAIMED',
                    fence = source.fence,
                    claimed_until = clock_timestamp() + :lease_ms * interval '1 millisecond',
                    left_by = null, over_by = null, unallocated_before = null, reason_code = null,
                    reason_message = null, changed_at = clock_timestamp()
                from source
                where company = :company and source_kind = :kind and source_id = :source_id
                    and invoice_id = :invoice_id and state = 'POSTED' and amount = :amount
                returning allocation.fence as fence)
            """
                    + TAKEN;

    static final String RENEW =
            """
            update allocation set claimed_until = clock_timestamp() + :lease_ms * interval '1 millisecond'
            where state = 'CLAIMED' and
            """
                    + AllocationClaim.HOLDS;

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
                update allocation set state = :state, books_id = coalesce(:books_id, books_id),
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
                update posting set unallocated = case when state = 'POSTED' then :unallocated end
                where company = :company and kind = :kind and accounting_id = :source_id
                    and exists (select from settled)),
            remembered as (
            """
                    + Exchange.REMEMBER
                    + """
            )
            select count(*) as changed from settled
            """;

    private static final String FORGOTTEN =
            """
            update posting set unallocated = null
            where company = :company and kind = :kind and accounting_id = :source_id
                and exists (select from learned)
            """;

    private static final String ONCE =
            "(sent_fence = :fence or state = 'OPEN' or state = 'CLAIMED' and intent = 'MAKE')";

    /**
     * A reply that says "made", after somebody else took the row over. If it names another
     * allocation than the one that is known, and a later request may have been done, it was made
     * twice.
     */
    static final String MADE_LATE =
            """
            with learned as (
                update allocation set
                    state = case when %1$s then 'POSTED' else 'REJECTED' end,
                    reason_code = case when %1$s then null else :reason_code end,
                    reason_message = case when %1$s then null else :reason_message end,
                    intent = 'MAKE', books_id = :books_id, fence = fence + 1, uncertain_since = null, next_look_up_at = null,
                    changed_at = clock_timestamp()
                where company = :company and source_kind = :kind and source_id = :source_id
                    and invoice_id = :invoice_id and state <> 'REJECTED'
                    and (books_id is distinct from :books_id or state = 'OPEN' and intent = 'MAKE')
                returning 1)
            """
                            .formatted(ONCE)
                    + FORGOTTEN;

    /** A reply that says "taken away", after somebody else took the row over. */
    static final String TAKEN_AWAY_LATE =
            """
            with learned as (
                update allocation set state = 'OPEN', intent = 'REMOVE', fence = fence + 1,
                    uncertain_since = null, next_look_up_at = null, reason_code = null,
                    reason_message = null, changed_at = clock_timestamp()
                where company = :company and source_kind = :kind and source_id = :source_id
                    and invoice_id = :invoice_id and books_id = :books_id
                    and state in ('POSTED', 'CLAIMED', 'UNCERTAIN')
                returning 1)
            """
                    + FORGOTTEN;

    /** SageOne lists an allocation that nobody here made. */
    static final String LEARN =
            """
            insert into allocation (company, source_kind, source_id, invoice_id, source_ref,
                source_generation, invoice_ref, invoice_generation, amount, state, fence, books_id)
            select :company, :kind, :source_id, :invoice_id, :ref, :generation,
                coalesce((select ref from posting where company = :company and kind = 'invoices'
                    and accounting_id = :invoice_id), :unknown_ref), 0, :amount, 'POSTED', 1,
                :books_id
            on conflict (company, source_kind, source_id, invoice_id) do update set
                amount = excluded.amount, state = 'POSTED', books_id = excluded.books_id,
                fence = allocation.fence + 1, reason_code = null, reason_message = null,
                changed_at = clock_timestamp()
            where allocation.state in ('OPEN', 'POSTED', 'REJECTED')
            """;

    private AllocationSql() {}
}
