package org.sageonesync.kernel.dispatch;

import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.runtime.database.Database;

import java.util.Optional;

/**
 * Looks at what is parked: one record of each kind of waiting at the pace its answer asked for, and
 * everything slowly. Whoever still waits costs a question to the gateway, no SageOne call.
 */
final class Watch {

    private static final String CANARIES =
            """
            with due as (
                select company, waiting_on
                  from canary
                 where next_check_at <= now()
                 limit 200
                   for update skip locked),
            sent as (
                update record r
                   set next_attempt_at = now(), touched = r.touched + 1
                  from due
                 cross join lateral (
                    select company, entity, id
                      from record w
                     where w.company = due.company and w.waiting_on = due.waiting_on and w.state = 'PARKED'
                     order by w.changed_at
                     limit 1) one
                 where r.company = one.company and r.entity = one.entity and r.id = one.id
                   and r.state = 'PARKED'
                returning due.company, due.waiting_on),
            again as (
                update canary c
                   set next_check_at = now() + c.every_millis * interval '1 millisecond'
                  from sent
                 where c.company = sent.company and c.waiting_on = sent.waiting_on),
            orphans as (
                delete from canary c
                 using due
                 where c.company = due.company and c.waiting_on = due.waiting_on
                   and not exists (select from record w where w.company = due.company
                                      and w.waiting_on = due.waiting_on and w.state = 'PARKED'))
            select count(*) as n from sent
            """;

    /** A page by key, so that what is parked again meanwhile is not swept for ever. */
    private static final String SWEEP =
            """
            with page as (
                select company, entity, id
                  from record
                 where state = 'PARKED' and next_attempt_at is null
                   and (lease_until is null or lease_until < now())
                   and (company, entity, id) > (:company, :entity, :id)
                 order by company, entity, id
                 limit 5000
                   for update skip locked),
            sent as (
                update record r
                   set next_attempt_at = now(), touched = r.touched + 1, lane = 2
                  from page
                 where r.company = page.company and r.entity = page.entity and r.id = page.id)
            select company, entity, id
              from page
             order by company desc, entity desc, id desc
             limit 1
            """;

    private final Database database;
    private final WorkSignal work;

    Watch(Database database, WorkSignal work) {
        this.database = database;
        this.work = work;
    }

    void sendCanaries() {
        var sent = database.sql(CANARIES).one(row -> String.valueOf(row.get("n", Long.class)));
        if (!"0".equals(sent)) {
            work.signal();
        }
    }

    /** A page at a time, so that few records are locked, and only shortly. */
    void sweep() {
        for (var last = sweep("", "", ""); last.isPresent(); ) {
            work.signal();
            var key = last.get();
            last = sweep(key.company().value(), key.entity().wireName(), key.id().value());
        }
    }

    private Optional<RecordKey> sweep(String company, String entity, String id) {
        return database.sql(SWEEP)
                .bind("company", company)
                .bind("entity", entity)
                .bind("id", id)
                .first(RecordKey::of);
    }
}
