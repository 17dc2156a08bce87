package org.sageonesync.kernel.periods;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.runtime.database.Database;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** One month of the record store. */
final class PeriodQuery {

    /**
     * Groups the records by where they stand. What is awaited keeps its name in the 20 groups of
     * each entity that come to most; the others of one reason are one group, so that the answer
     * stays small however many things are awaited. A known company has at least one row.
     */
    private static final String GROUPS =
            """
            with dated as (
                select entity, id, state, reason_code, reason_message, waiting_on, amount, deleted,
                       case when state = 'SYNCED' and posted_hash is distinct from 'reversed' then 'IN_BOOKS'
                            when state in ('SYNCED', 'SKIPPED') then 'LEFT_OUT'
                            else 'OPEN' end as place
                  from record
                 where company = :company
                   and (document_date between :first::date and :last::date or payload is null)),
            billed as (
                select entity, id, amount, place,
                       case when place <> 'IN_BOOKS' then state end as state,
                       case when place <> 'IN_BOOKS' then reason_code end as reason_code,
                       case when place <> 'IN_BOOKS' then waiting_on end as waiting_on,
                       coalesce(reason_message, 'It was in the books, and was taken out of them again.') as message
                  from dated
                 where not (deleted and place = 'LEFT_OUT')),
            weighed as (
                select *, coalesce(sum(amount) over (partition by entity, place, state, reason_code, waiting_on), 0)
                              as weight
                  from billed),
            ranked as (
                select *, dense_rank() over (partition by entity
                                             order by waiting_on is null, weight desc, waiting_on) as rank
                  from weighed),
            named as (
                select *, case when rank <= 20 then waiting_on end as awaited from ranked),
            placed as (
                select *, row_number() over (partition by entity, place, state, reason_code, awaited
                                             order by amount desc nulls last, id) as position
                  from named),
            grouped as (
                select entity, place, state, reason_code, awaited, count(*) as records,
                       coalesce(sum(amount), 0)::numeric(30, 2) as amount,
                       count(*) filter (where amount is null) as unknown,
                       array_agg(id order by position) filter (where position <= 20) as ids,
                       min(message) filter (where position = 1) as message
                  from placed
             group by entity, place, state, reason_code, awaited)
            select g.*
              from company c
              left join grouped g on true
             where c.company = :company
             order by g.amount desc, g.records desc, g.reason_code, g.awaited
            """;

    private final Database database;

    PeriodQuery(Database database) {
        this.database = database;
    }

    /** The month's records by where they stand; empty if the company is not known. */
    Optional<List<Group>> groups(CompanyKey company, YearMonth month) {
        var rows =
                database.sql(GROUPS)
                        .bind("company", company.value())
                        .bind("first", month.atDay(1).toString())
                        .bind("last", month.atEndOfMonth().toString())
                        .list(Group::ofRow);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }
}
