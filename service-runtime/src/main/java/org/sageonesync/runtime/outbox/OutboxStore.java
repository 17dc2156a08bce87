package org.sageonesync.runtime.outbox;

import org.sageonesync.runtime.database.Database;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The outbox's tables. */
final class OutboxStore {

    static final int PAGE = 200;

    /** Beyond this the exact number says nothing more, and counting it costs. */
    private static final int MOST_COUNTED = 100_000;

    private static final String NEXT =
            """
            with lease as (
                update outbox_lease
                   set holder = :me, until = clock_timestamp() + :millis * interval '1 millisecond'
                 where holder = :me or until < clock_timestamp()
                returning holder)
            select id, topic, key, headers::text as headers, payload
              from outbox
             where exists (select from lease)
             order by id
             limit %d
            """
                    .formatted(PAGE);

    private final Database database;
    private final String me;

    OutboxStore(Database database, String me) {
        this.database = database;
        this.me = me;
    }

    /**
     * The oldest messages, for this replica to publish within the lease; none if another one
     * publishes.
     */
    List<OutboxMessage> next(Duration lease) {
        return database.sql(NEXT)
                .bind("me", me)
                .bind("millis", lease.toMillis())
                .list(OutboxMessage::of);
    }

    void delete(List<OutboxMessage> published) {
        database.sql("delete from outbox where id = any(:ids)")
                .bind("ids", published.stream().map(OutboxMessage::id).toArray(Long[]::new))
                .update();
    }

    long pending() {
        return database.sql("select count(*) as n from (select from outbox limit :most) as waiting")
                .bind("most", MOST_COUNTED)
                .one(row -> Objects.requireNonNull(row.get("n", Long.class)));
    }

    /** Lets another replica go on at once. */
    void release() {
        database.sql("update outbox_lease set until = '-infinity' where holder = :me")
                .bind("me", me)
                .update();
    }
}
