package org.sageonesync.kernel.dispatch;

import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The record store as a work queue. A lease is a claim until a time, with a fence: who comes back
 * after it has passed on cannot store anything, and the gateway is idempotent.
 */
final class Leases {

    /**
     * One round trip for all companies: of each as many as it has room for, those of the higher
     * lane and the longer wait first; the companies in random order, so that none is always last.
     */
    static final String TAKE =
            """
            with room as (
                select * from unnest(:companies::text[], :rooms::int[]) as t(company, room)),
            due as (
                select d.company, d.entity, d.id, c.knowledge, c.settings_version as company_settings
                  from (select * from company order by random()) c
                  left join room using (company)
                 cross join lateral (
                    select company, entity, id
                      from record w
                     where w.company = c.company
                       and w.next_attempt_at <= now()
                       and (w.lease_until is null or w.lease_until <= now())
                     order by w.lane, w.next_attempt_at
                     limit coalesce(room.room, :perCompany)
                       for update skip locked) d
                 limit :most)
            update record r
               set fence = r.fence + 1, attempts = r.attempts + 1, lease_owner = :me,
                   lease_until = now() + :lease * interval '1 millisecond',
                   unsettled = r.unsettled or r.lease_owner is not null
              from due
             where r.company = due.company and r.entity = due.entity and r.id = due.id
            returning r.*, due.knowledge, due.company_settings,
                      extract(epoch from now() - r.received_at)::float8 as age
            """;

    private static final String RENEW =
            """
            update record r
               set lease_until = now() + :lease * interval '1 millisecond'
              from unnest(:companies::text[], :entities::text[], :ids::text[], :fences::bigint[])
                   as mine(company, entity, id, fence)
             where r.company = mine.company and r.entity = mine.entity and r.id = mine.id
               and r.fence = mine.fence and r.lease_owner = :me
            """;

    private static final String RELEASE =
            """
            update record r
               set lease_owner = null, lease_until = null, unsettled = true
              from unnest(:companies::text[], :entities::text[], :ids::text[], :fences::bigint[])
                   as mine(company, entity, id, fence)
             where r.company = mine.company and r.entity = mine.entity and r.id = mine.id
               and r.fence = mine.fence and r.lease_owner = :me
            """;

    private static final String NEXT_DUE =
            """
            select extract(epoch from min(next_attempt_at) - now())::float8 as seconds
              from record
             where next_attempt_at > now()
               and next_attempt_at < now() + :poll * interval '1 millisecond'
            """;

    private static final double MILLIS_A_SECOND = 1_000;

    private final Database database;
    private final DispatchSettings settings;
    private final String me;

    Leases(Database database, DispatchSettings settings, String me) {
        this.database = database;
        this.settings = settings;
        this.me = me;
    }

    /**
     * Leases due records.
     *
     * @param rooms how many records each of these companies has room for; the others have all
     * @param most how many at most, over all companies
     */
    List<WorkItem> take(Map<String, Integer> rooms, int most) {
        return database.sql(TAKE)
                .bind("companies", rooms.keySet().toArray(String[]::new))
                .bind("rooms", rooms.values().toArray(Integer[]::new))
                .bind("perCompany", settings.perCompany())
                .bind("most", most)
                .bind("me", me)
                .bind("lease", settings.lease().toMillis())
                .list(WorkItem::of);
    }

    /** Renews the leases of what is still being worked on. */
    void renew(Collection<WorkItem> items) {
        if (items.isEmpty()) {
            return;
        }
        mine(RENEW, items).bind("lease", settings.lease().toMillis()).update();
    }

    /** Leaves what is not settled yet to others. */
    void release(Collection<WorkItem> items) {
        mine(RELEASE, items).update();
    }

    private Statement mine(String sql, Collection<WorkItem> items) {
        return database.sql(sql)
                .bind("companies", texts(items, item -> item.key().company().value()))
                .bind("entities", texts(items, item -> item.key().entity().wireName()))
                .bind("ids", texts(items, item -> item.key().id().value()))
                .bind("fences", items.stream().map(WorkItem::fence).toArray(Long[]::new))
                .bind("me", me);
    }

    /**
     * When the next record becomes due, if that is before the next poll; by the database's clock.
     */
    Optional<Duration> nextDueIn() {
        return database.sql(NEXT_DUE)
                .bind("poll", settings.poll().toMillis())
                .one(row -> Optional.ofNullable(row.get("seconds", Double.class)))
                .map(seconds -> Duration.ofMillis((long) Math.ceil(seconds * MILLIS_A_SECOND)));
    }

    private static String[] texts(
            Collection<WorkItem> items, java.util.function.Function<WorkItem, String> part) {
        return items.stream().map(part).map(Objects::requireNonNull).toArray(String[]::new);
    }
}
