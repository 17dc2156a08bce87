package org.sageonesync.kernel.projection;

import org.sageonesync.kernel.record.ReleaseSql;

/**
 * The statements of {@link DependencyStore}.
 *
 * <p>Storing changes the company's {@code knowledge} in the same statement: a decision to park that
 * began before it is made again. The release is a statement of its own, which begins later and so
 * sees every decision stored before. What is stored and not yet released stays counted ({@code
 * changes} above {@code released}), so that a batch delivered again ends what the first delivery
 * began, and changes nothing if that had ended. It counts as released what the statement has seen,
 * not what another one stores while it waits for the row.
 *
 * <p>The same statement has those decided again that only follow what has changed ({@code
 * reconsider}), under the settings that they were posted under. What the books show of them stays
 * SYNCED meanwhile.
 */
final class DependencySql {

    static final String FIND =
            """
            select state, reason_code, reason_message, taken_back, accounting_id, payload
              from dependency
             where company = :company and entity = :entity and id = :id
            """;

    private static final String LEARN =
            """
            insert into company as c (company, knowledge)
            select distinct company, 1 from stored where is_news order by company
            on conflict (company) do update
               set knowledge = c.knowledge + 1
            """;

    static final String STORE_OUTCOMES =
            """
            with incoming as (
                select * from unnest(:companies::text[], :entities::text[], :ids::text[], :sequences::bigint[],
                                     :states::text[], :codes::text[], :messages::text[], :accountingIds::text[],
                                     :takenBack::boolean[])
                    as t(company, entity, id, sequence, state, code, message, accounting_id, taken_back)),
            stored as (
                insert into dependency as d (company, entity, id, sequence, state, reason_code, reason_message,
                                             accounting_id, taken_back)
                select company, entity, id, sequence, state, code, message, accounting_id, taken_back
                  from incoming
                 order by company, entity, id
                on conflict (company, entity, id) do update
                   set sequence = excluded.sequence, state = excluded.state,
                       reason_code = excluded.reason_code, reason_message = excluded.reason_message,
                       accounting_id = excluded.accounting_id, taken_back = excluded.taken_back,
                       changes = d.changes
                               + ((d.state, d.reason_code, d.reason_message, d.taken_back,
                                   d.accounting_id)
                                  is distinct from
                                  (excluded.state, excluded.reason_code, excluded.reason_message,
                                   excluded.taken_back, excluded.accounting_id))::int
                 where excluded.sequence > d.sequence
                returning company, changes > released as is_news)
            """
                    + LEARN;

    static final String STORE_EVENTS =
            """
            with incoming as (
                select * from unnest(:companies::text[], :entities::text[], :ids::text[], :versions::bigint[],
                                     :payloads::text[])
                    as t(company, entity, id, version, payload)),
            stored as (
                insert into dependency as d (company, entity, id, version, payload)
                select company, entity, id, version, payload
                  from incoming
                 order by company, entity, id
                on conflict (company, entity, id) do update
                   set version = excluded.version, payload = excluded.payload, changes = d.changes + 1
                 where excluded.version > d.version
                    or (excluded.version = d.version and excluded.payload is distinct from d.payload)
                returning company, changes > released as is_news)
            """
                    + LEARN;

    static final String RELEASE =
            """
            with seen as materialized (
                select company, entity, id, changes
                  from dependency
                  join unnest(:companies::text[], :entities::text[], :ids::text[]) as k(company, entity, id)
                       using (company, entity, id)
                 where released < changes),
            awaited as (
                update dependency d
                   set released = s.changes
                  from seen s
                 where d.company = s.company and d.entity = s.entity and d.id = s.id
                   and d.released < s.changes
                returning d.company, d.entity || ':' || d.id as waiting_on),
            woken as (
                update record r
                   set next_attempt_at = now(), touched = r.touched + 1, reconsider = true
                  from awaited a
                  join followed f on f.company = a.company and f.key = a.waiting_on
                 where r.company = f.company and r.entity = f.entity and r.id = f.id
                   and (r.state in ('SYNCED', 'FAILED')
                        or r.state = 'PARKED'
                           and not exists (select from awaited o
                                            where o.company = r.company and o.waiting_on = r.waiting_on)))
            """
                    + ReleaseSql.RELEASE;

    private DependencySql() {}
}
