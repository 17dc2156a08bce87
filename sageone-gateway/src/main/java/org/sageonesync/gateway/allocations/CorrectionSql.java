package org.sageonesync.gateway.allocations;

/** The statements of {@link Corrections}. */
final class CorrectionSql {

    private static final String OF_SOURCE =
            "where company = :company and source_kind = :kind and source_id = :source_id";

    /** What SageOne had allocated by itself is forgotten: it is among what was seen. */
    private static final String SOURCE =
            """
            with known as (
                select coalesce(max(fence), 0) as fence from allocation
            """
                    + OF_SOURCE
                    + """
                ),
            source as (
                update posting set fence = case when :held then posting.fence
                        else greatest(posting.fence, known.fence) + 1 end,
                    unallocated = case when state = 'POSTED' then :unallocated end
                from known
                where company = :company and kind = :kind and accounting_id = :source_id
                    and posting.fence = :seen_fence and state = :seen_state
                    and not exists (select from allocation
            """
                    + OF_SOURCE
                    + """
                        and allocation.state in ('CLAIMED', 'SENDING', 'UNCERTAIN'))
                returning greatest(posting.fence, known.fence + 1) as fence),
            uncovered as (
                delete from allocation_cover
            """
                    + OF_SOURCE
                    + """
                    and exists (select from source)),
            """;

    private static final String CHANGED = "select count(*) as changed from source";

    static final String ADOPT =
            SOURCE
                    + """
            adopted as (
                insert into allocation (company, source_kind, source_id, invoice_id, source_ref,
                    source_generation, invoice_ref, invoice_generation, amount, state, fence)
                select :company, :kind, :source_id, wanted.id, :ref, :generation, wanted.ref,
                    wanted.generation, wanted.amount, 'POSTED', source.fence
                from source, unnest(:ids, :refs, :generations, :amounts)
                    as wanted (id, ref, generation, amount)
                on conflict (company, source_kind, source_id, invoice_id) do update set
                    books_id = case when allocation.state = 'POSTED'
                        and allocation.amount = excluded.amount then allocation.books_id end,
                    amount = excluded.amount, state = 'POSTED', fence = excluded.fence,
                    reason_code = null, reason_message = null, changed_at = clock_timestamp()),
            forgotten as (
                delete from allocation
            """
                    + OF_SOURCE
                    + """
                    and invoice_id <> all (:ids) and exists (select from source))
            """
                    + CHANGED;

    static final String REOPEN =
            SOURCE
                    + """
            reopened as (
                update allocation set state = 'OPEN', intent = 'MAKE', books_id = null,
                    fence = source.fence, reason_code = null, reason_message = null,
                    changed_at = clock_timestamp()
                from source
            """
                    + OF_SOURCE
                    + """
                    and state = 'POSTED')
            """
                    + CHANGED;

    private CorrectionSql() {}
}
