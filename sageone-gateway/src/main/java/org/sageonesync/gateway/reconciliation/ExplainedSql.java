package org.sageonesync.gateway.reconciliation;

/** What a customer owes by what was posted, and what of its balance is explained otherwise. */
final class ExplainedSql {

    /** By customer; a receipt that was taken back counts only beside its opposite. */
    static final String EXPECTED =
            """
            select books_customer as customer,
                sum(case kind when 'invoices' then books_total else -books_total end) as amount
            from posting p
            where company = :company and books_customer is not null and books_total is not null
                and accounting_id is not null and kind <> 'customers'
                and (kind <> 'receipts' or state <> 'REVERSED' or exists (
                    select from posting opposite
                    where opposite.company = p.company and opposite.kind = 'receipts'
                        and opposite.accounting_id is not null
                        and opposite.ref = 'reversal:' || p.ref
                            || case p.generation when 0 then '' else '~' || p.generation end))
            group by books_customer
            """;

    /** From now on a customer of whom nothing was found is suspect only if something changes. */
    static final String EXPLAIN =
            """
            with looked as (
                select c.id as customer, c.open - coalesce(ours.amount, 0) as amount,
                    exists (select from drift where sweep_id = :sweep and drift.customer = c.id)
                        or c.id = any(:unsure::bigint[]) as suspect
                from sight c left join suspect u on u.sweep_id = :sweep and u.customer = c.id
                left join (
            """
                    + EXPECTED
                    + """
                ) as ours on ours.customer = c.id
                where c.sweep_id = :sweep and c.kind = 'customers' and not c.gone
                    and c.open is not null
                    and (ours.customer is not null or c.ref is not null)
                    and (:all or u.looked_at is not null)),
            dropped as (
                delete from balance_explained e using looked
                where e.company = :company and e.customer = looked.customer
                    and (looked.suspect or looked.amount = 0))
            insert into balance_explained (company, customer, amount)
            select :company, customer, amount from looked where not suspect and amount <> 0
            on conflict (company, customer) do update set amount = excluded.amount
            """;

    /** What a document shows of which nothing was known yet (posted by an older version). */
    static final String LEARN =
            """
            update posting p set books_customer = s.customer, books_date = s.dated,
                books_total = s.total, books_exclusive = s.exclusive, books_reference = s.reference
            from sight s
            where p.company = :company and s.sweep_id = :sweep and s.kind = p.kind
                and s.id = p.accounting_id and not s.gone and p.kind <> 'customers'
                and p.books_date is null and p.state in ('POSTED', 'REVERSED')
                and p.changed_at < s.seen_at
            """;

    private ExplainedSql() {}
}
