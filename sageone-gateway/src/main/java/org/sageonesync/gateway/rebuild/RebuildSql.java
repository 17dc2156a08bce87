package org.sageonesync.gateway.rebuild;

/** The statements of {@link RebuiltJournal}. */
final class RebuildSql {

    static final String BUSY =
            """
            select exists (select from posting where company = :company
                    and (state in ('SENDING', 'UNCERTAIN')
                        or state = 'CLAIMED' and claimed_until > clock_timestamp()))
                or exists (select from allocation where company = :company
                    and (state in ('SENDING', 'UNCERTAIN')
                        or state = 'CLAIMED' and claimed_until > clock_timestamp())) as busy
            """;

    private static final String AT_REST =
            """
            (posting.state in ('OPEN', 'POSTED', 'REJECTED', 'REVERSED')
                or posting.state = 'CLAIMED' and posting.claimed_until <= clock_timestamp())
            """;

    /** What the journal shows of a document, as s shows it. */
    private static final String SHOWN =
            """
            document_number = s.number,
            books_customer = case when s.kind <> 'customers' then s.customer end,
            books_date = s.dated, books_total = s.total, books_exclusive = s.exclusive,
            books_reference = s.reference,
            unallocated = case when s.kind in ('credit-notes', 'receipts') then s.open end
            """;

    static final String REFRESH =
            "update posting set "
                    + SHOWN
                    + """
                    , fence = fence + 1, books_hash = case
                        when posting.document_number is distinct from s.number
                            or s.kind <> 'customers' and (posting.books_total, posting.books_date,
                                    posting.books_customer, posting.books_exclusive,
                                    coalesce(posting.books_reference, ''))
                                is distinct from
                                (s.total, s.dated, s.customer, s.exclusive, s.reference) then null
                        else books_hash end
                    from sight s
                    where posting.company = :company and s.sweep_id = :sweep
                        and s.kind = posting.kind and s.id = posting.accounting_id
                        and posting.changed_at < s.seen_at and
                    """
                    + AT_REST;

    static final String CONFIRMED =
            """
            select count(*) as n from posting p
            join sight s on s.sweep_id = :sweep and s.kind = p.kind and s.id = p.accounting_id
            where p.company = :company and not exists (select from posting_attempt a
                where a.company = p.company and a.kind = p.kind and a.ref = p.ref
                    and a.generation = p.generation and a.call = 'Rebuild/' || :sweep)
            """;

    /** Two documents under one key are nobody's; ids are above what any list has shown. */
    static final String LEARN =
            """
            with found as (
                select s.* from sight s
                where s.sweep_id = :sweep and s.ref is not null
                    and not exists (select from posting p where p.company = :company
                        and p.kind = s.kind and p.accounting_id = s.id)
                    and not exists (select from sight twin where twin.sweep_id = :sweep
                        and twin.kind = s.kind and twin.ref = s.ref
                        and twin.generation = s.generation and twin.id <> s.id)),
            learned as (
                insert into posting (company, kind, ref, generation, state, billing_version,
                    settings_version, content_hash, fence, accounting_id, document_number,
                    books_customer, books_date, books_total, books_exclusive, books_reference,
                    unallocated)
                select :company, kind, ref, generation, 'POSTED', 0, 0, '', 1, id, number,
                    case when kind <> 'customers' then customer end, dated, total, exclusive,
                    reference, case when kind in ('credit-notes', 'receipts') then open end
                from found
                on conflict (company, kind, ref, generation) do update set state = 'POSTED',
                    accounting_id = excluded.accounting_id,
                    document_number = excluded.document_number,
                    books_customer = excluded.books_customer, books_date = excluded.books_date,
                    books_total = excluded.books_total,
                    books_exclusive = excluded.books_exclusive,
                    books_reference = excluded.books_reference,
                    unallocated = excluded.unallocated, books_hash = null, sent = null,
                    fence = posting.fence + 1, reason_code = null, reason_message = null,
                    reason_waiting_on = null, changed_at = clock_timestamp()
                where posting.accounting_id is null and
            """
                    + AT_REST
                    + """
                returning company, kind, ref, generation, fence, accounting_id),
            seen as (
                insert into look_up (company, kind, highest_id)
                select :company, kind, max(id) from sight where sweep_id = :sweep group by kind
                on conflict (company, kind) do update set
                    highest_id = greatest(look_up.highest_id, excluded.highest_id))
            insert into posting_attempt (
                company, kind, ref, generation, fence, call, replied_at, outcome)
            select company, kind, ref, generation, fence, 'Rebuild/' || :sweep, clock_timestamp(),
                'found by our key: ' || accounting_id
            from learned
            """;

    static final String LEARNED =
            """
            select count(*) as n from posting_attempt
            where company = :company and call = 'Rebuild/' || :sweep
            """;

    /** An opposite pays an invoice in full; it is paid in full by what takes it back. */
    static final String REVERSED =
            """
            update posting set state = 'REVERSED', content_hash = 'reversed', books_hash = null,
                fence = posting.fence + 1
            from sight o
            where posting.company = :company and o.sweep_id = :sweep
                and posting.state in ('OPEN', 'POSTED', 'REJECTED')
                and posting.accounting_id is not null
                and o.ref = 'reversal:' || posting.ref
                    || case posting.generation when 0 then '' else '~' || posting.generation end
                and (posting.kind = 'invoices' and o.kind = 'credit-notes' and o.open = 0
                    or posting.kind = 'credit-notes' and o.kind = 'invoices' and o.open = 0
                    or posting.kind = 'receipts' and o.kind = 'receipts')
            """;

    static final String NAMES =
            """
            select distinct on (kind, ref) kind, ref, document_number from posting
            where company = :company and document_number is not null and accounting_id is not null
                and not (kind = 'receipts' and state = 'REVERSED')
                and (kind, ref) > (:kind, :ref)
                and exists (select from sight s where s.sweep_id = :sweep and s.kind = posting.kind
                    and s.id = posting.accounting_id)
            order by kind, ref, generation desc limit 200
            """;

    static final String RESERVE =
            """
            insert into posting_name (company, kind, name_key, wanted_key, ref)
            select :company, kind, name, wanted, ref
            from unnest(:kinds::text[], :names::text[], :wanted::text[], :refs::text[])
                as shown (kind, name, wanted, ref)
            where name <> ''
            on conflict (company, kind, name_key) do nothing
            """;

    private RebuildSql() {}
}
