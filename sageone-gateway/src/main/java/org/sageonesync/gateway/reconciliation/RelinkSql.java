package org.sageonesync.gateway.reconciliation;

/** The statements of {@link Relinking}; each is remembered among the posting's attempts. */
final class RelinkSql {

    private static final String AT_REST =
            "posting.state in ('OPEN', 'POSTED', 'REJECTED', 'REVERSED')";

    private static final String ROW =
            """
            where company = :company and kind = :kind and ref = :ref and generation = :generation
                and accounting_id = :old and
            """
                    + AT_REST;

    private static String remembered(String call, String outcome) {
        return """
               ),
               remembered as (
                   insert into posting_attempt (
                       company, kind, ref, generation, fence, call, replied_at, outcome)
                   select company, kind, ref, generation, fence, '%s', clock_timestamp(), %s
                   from changed)
               select count(*) as changed from changed
               """
                .formatted(call, outcome);
    }

    static final String RELINK =
            """
            with changed as (
                insert into posting (company, kind, ref, generation, state, billing_version,
                    settings_version, content_hash, fence, accounting_id, document_number,
                    books_customer, books_date, books_total, books_exclusive, books_reference,
                    unallocated)
                select :company, :kind, :ref, :generation, 'POSTED', 0, 0, '', 1, :id, :number,
                    case when :kind <> 'customers' then :customer::bigint end, :dated, :total,
                    :exclusive, :reference, case when :kind <> 'customers' then :open::numeric end
                where not exists (select from posting where company = :company and kind = :kind
                    and accounting_id = :id)
                on conflict (company, kind, ref, generation) do update set
                    state = case when posting.state = 'REVERSED'
                        and posting.accounting_id is not null then 'REVERSED' else 'POSTED' end,
                    given_id = coalesce(posting.accounting_id, posting.given_id),
                    accounting_id = excluded.accounting_id,
                    document_number = excluded.document_number,
                    books_customer = excluded.books_customer, books_date = excluded.books_date,
                    books_total = excluded.books_total,
                    books_exclusive = excluded.books_exclusive,
                    books_reference = excluded.books_reference,
                    unallocated = excluded.unallocated, books_hash = null,
                    fence = posting.fence + 1, reason_code = null, reason_message = null,
                    reason_waiting_on = null, changed_at = clock_timestamp()
                where posting.accounting_id is not distinct from :old and
            """
                    + AT_REST
                    + " returning company, kind, ref, generation, fence"
                    + remembered("Remedy/relink", "'relinked to ' || :id::bigint");

    static final String LET_GO =
            """
            with changed as (
                update posting set state = 'REVERSED', given_id = accounting_id,
                    accounting_id = null, document_number = null, books_hash = null,
                    books_customer = null, books_date = null, books_total = null,
                    books_exclusive = null, books_reference = null, unallocated = null,
                    fence = fence + 1, reason_code = null, reason_message = null,
                    reason_waiting_on = null, changed_at = clock_timestamp()
            """
                    + ROW
                    + """
                    and not exists (select from posting newer where newer.company = :company
                        and newer.kind = :kind and newer.ref = :ref
                        and newer.generation > :generation)
                returning company, kind, ref, generation, fence, billing_version, settings_version),
            reborn as (
                insert into posting (company, kind, ref, generation, state, billing_version,
                    settings_version, content_hash, fence)
                select company, kind, ref, generation + 1, 'OPEN', billing_version,
                    settings_version, '', 1
                from changed
            """
                    + remembered("Remedy/repost", "'let go of ' || :old::bigint");

    static final String FORGET_CONTENT =
            """
            with changed as (
                update posting set books_hash = null, fence = fence + 1,
                    changed_at = clock_timestamp()
            """
                    + ROW
                    + " and posting.state <> 'REVERSED' returning company, kind, ref, generation, fence"
                    + remembered("Remedy/repost", "'to be put back: ' || :old::bigint");

    private RelinkSql() {}
}
