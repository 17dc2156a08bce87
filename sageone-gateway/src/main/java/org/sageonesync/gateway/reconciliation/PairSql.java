package org.sageonesync.gateway.reconciliation;

/** The questions that find what may differ; {@link Comparison} says whether and how it does. */
final class PairSql {

    /** SageOne's ids of the customers that are billing's, or have documents of billing's. */
    private static final String OUR_CUSTOMERS =
            """
            (select accounting_id from posting where company = :company and kind = 'customers'
                and accounting_id is not null
            union select books_customer from posting where company = :company
                and books_customer is not null)
            """;

    /** What the journal says of a document, from a row named p. */
    private static final String POSTED =
            """
            p.kind, p.ref, p.generation, p.accounting_id, p.document_number, p.books_customer,
            p.books_date, p.books_total, p.books_exclusive,
            case when p.books_date is not null then coalesce(p.books_reference, '') end
                as books_reference,
            p.unallocated, made.amount as allocated
            """;

    private static final String MADE =
            """
            cross join lateral (
                select coalesce(sum(amount), 0) as amount from allocation
                where company = p.company and source_kind = p.kind and source_id = p.accounting_id
                    and state = 'POSTED') as made
            """;

    /** Whether a row named p, or what is allocated of it, has changed since a moment. */
    private static String underWay(String since) {
        return """
               (p.state in ('CLAIMED', 'SENDING', 'UNCERTAIN') or p.changed_at >= %1$s
                   or exists (select from allocation where company = p.company
                       and source_kind = p.kind and source_id = p.accounting_id
                       and (state in ('CLAIMED', 'SENDING', 'UNCERTAIN') or changed_at >= %1$s)))
               """
                .formatted(since);
    }

    /** Customers and receipts that were taken out of the books need not be there. */
    private static final String MAY_BE_GONE =
            "(p.state = 'REVERSED' and p.kind in ('customers', 'receipts'))";

    private static final String IN_SCOPE =
            "(:all or p.kind = 'customers' or u.looked_at is not null)";

    private static final String SINCE =
            "coalesce(s.seen_at, u.looked_at, (select requested_at from sweep where id = :sweep))";

    static final String PAIRS =
            "select "
                    + POSTED
                    + """
                    , s.id as s_id, s.customer as s_customer, s.number as s_number,
                    s.dated as s_dated, s.total as s_total, s.exclusive as s_exclusive,
                    s.open as s_open, s.reference as s_reference,
                    t.id as t_id, t.customer as t_customer, t.number as t_number,
                    t.dated as t_dated, t.total as t_total, t.exclusive as t_exclusive,
                    t.open as t_open, t.reference as t_reference,
                    """
                    + underWay(SINCE)
                    + """
                    as under_way
                    from posting p
                    left join sight s on s.sweep_id = :sweep and s.kind = p.kind
                        and s.id = p.accounting_id and not s.gone
                    left join suspect u on u.sweep_id = :sweep and u.customer = p.books_customer
                    left join lateral (
                        select * from sight k where k.sweep_id = :sweep and k.kind = p.kind
                            and k.ref = p.ref and k.generation = p.generation
                            and k.id <> p.accounting_id and not k.gone
                        order by k.id limit 1) as t on true
                    """
                    + MADE
                    + """
                    where p.company = :company and p.accounting_id is not null
                        and (p.kind, p.ref, p.generation) > (:kind, :ref, :generation)
                        and
                    """
                    + IN_SCOPE
                    + " and not (s.id is null and "
                    + MAY_BE_GONE
                    + """
                    )
                        and (s.id is null or t.id is not null or p.document_number <> s.number
                            or p.kind <> 'customers' and (p.books_total <> s.total
                                or p.books_customer <> s.customer or p.books_date <> s.dated
                                or p.books_exclusive <> s.exclusive
                                or p.books_date is not null
                                    and coalesce(p.books_reference, '') <> s.reference
                                or p.kind <> 'invoices'
                                    and abs(s.open) > abs(least(p.unallocated,
                                        p.books_total - made.amount))))
                    order by p.kind, p.ref, p.generation limit 200
                    """;

    static final String ABSENT =
            "select p.kind, p.accounting_id, p.books_customer from posting p"
                    + " join suspect u on u.sweep_id = :sweep and u.customer = p.books_customer"
                    + """
                     where p.company = :company and p.kind <> 'customers'
                        and p.accounting_id is not null and u.looked_at is not null
                        and not exists (select from sight s where s.sweep_id = :sweep
                            and s.kind = p.kind and s.id = p.accounting_id) and not
                    """
                    + MAY_BE_GONE
                    + " and not "
                    + underWay("u.looked_at")
                    + " order by p.kind, p.accounting_id limit 1";

    static final String EXTRA =
            """
            select s.kind, s.ref, s.generation, s.id as s_id, s.customer as s_customer,
                s.number as s_number, s.dated as s_dated, s.total as s_total,
                s.exclusive as s_exclusive, s.open as s_open, s.reference as s_reference,
                exists (select from posting p where p.company = :company and p.kind = s.kind
                    and p.ref = s.ref and (p.state in ('CLAIMED', 'SENDING', 'UNCERTAIN')
                        or p.changed_at >= s.seen_at)) as under_way
            from sight s
            where s.sweep_id = :sweep and s.ref is not null and not s.gone
                and (s.kind, s.id) > (:kind, :id)
                and not exists (select from posting p where p.company = :company
                    and p.kind = s.kind and p.accounting_id = s.id)
                and not exists (select from posting p where p.company = :company
                    and p.kind = s.kind and p.ref = s.ref and p.generation = s.generation
                    and p.accounting_id is not null)
            order by s.kind, s.id limit 200
            """;

    private static final String OTHER =
            """
            , t.id as s_id, t.customer as s_customer, t.number as s_number, t.dated as s_dated,
            t.total as s_total, t.exclusive as s_exclusive, t.open as s_open,
            t.reference as s_reference,
            """;

    /** The same number, customer and total once more, without our key: entered by hand. */
    static final String ENTERED_TWICE =
            "select "
                    + POSTED
                    + OTHER
                    + underWay("s.seen_at")
                    + """
                    as under_way
                    from sight t
                    join sight s on s.sweep_id = t.sweep_id and s.kind = t.kind
                        and s.customer = t.customer and s.number = t.number and s.total = t.total
                        and s.ref is not null
                    join posting p on p.company = :company and p.kind = s.kind
                        and p.accounting_id = s.id
                    """
                    + MADE
                    + """
                    where t.sweep_id = :sweep and t.ref is null and not t.gone
                        and t.kind <> 'customers' and t.number <> ''
                        and t.total <> 0 and not exists (select from posting known
                            where known.company = :company and known.kind = t.kind
                                and known.accounting_id = t.id)
                        and (t.kind, t.id) > (:kind, :id)
                    order by t.kind, t.id limit 200
                    """;

    /** An invoice that nothing of ours pays, closed, and a closed foreign credit note like it. */
    static final String REVERSED =
            "select "
                    + POSTED
                    + OTHER
                    + underWay("s.seen_at")
                    + """
                    as under_way
                    from sight t
                    join sight s on s.sweep_id = t.sweep_id and s.kind = 'invoices'
                        and s.customer = t.customer and s.total = t.total and s.open = 0
                    join posting p on p.company = :company and p.kind = 'invoices'
                        and p.accounting_id = s.id and p.state = 'POSTED'
                    """
                    + MADE
                    + """
                    where t.sweep_id = :sweep and t.kind = 'credit-notes' and t.ref is null
                        and t.open = 0 and t.total > 0
                        and not exists (select from posting known where known.company = :company
                            and known.kind = t.kind and known.accounting_id = t.id)
                        and not exists (select from allocation a where a.company = :company
                            and a.invoice_id = s.id and a.state = 'POSTED')
                        and not exists (select from allocation_cover c where c.company = :company
                            and c.invoice_id = s.id)
                    order by t.id, s.number <> '' and strpos(t.reference, s.number) > 0 desc, s.id
                    limit 200
                    """;

    static final String BALANCES =
            """
            select c.id as s_id, c.id as s_customer, c.number as s_number, c.dated as s_dated,
                c.total as s_total, c.exclusive as s_exclusive, c.open as s_open,
                c.reference as s_reference, c.ref, c.generation, coalesce(sums.total, 0) as documents,
                exists (select from posting p where p.company = :company
                    and p.books_customer = c.id and p.changed_at >= c.seen_at)
                or exists (select from posting p where p.company = :company
                    and p.state in ('SENDING', 'UNCERTAIN')
                    and p.sent ->> 'CustomerId' = c.id::text) as under_way
            from sight c
            left join (
                select customer, sum(case kind when 'invoices' then total else -total end) as total
                from sight where sweep_id = :sweep and kind <> 'customers' and not gone
                group by customer) as sums on sums.customer = c.id
            left join suspect u on u.sweep_id = :sweep and u.customer = c.id
            where c.sweep_id = :sweep and c.kind = 'customers' and not c.gone and c.id > :id
                and (:all or u.looked_at is not null)
                and c.open <> coalesce(sums.total, 0)
                and c.id in
            """
                    + OUR_CUSTOMERS
                    + " order by c.id limit 200";

    static final String COUNTS =
            """
            select count(*) filter (where known) as compared,
                count(*) filter (where not known and kind <> 'customers' and ref is null) as foreigners
            from (select kind, ref, exists (select from posting p where p.company = :company
                    and p.kind = sight.kind and p.accounting_id = sight.id) as known
                from sight where sweep_id = :sweep and not gone
                    and (kind = 'customers' or customer in
            """
                    + OUR_CUSTOMERS
                    + ")) as seen";

    private PairSql() {}
}
