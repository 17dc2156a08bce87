package org.sageonesync.kernel.intake;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Stores a batch: newest version wins, and of equal versions with different content the arriving.
 */
final class SnapshotStore implements Snapshots {

    private static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0);

    private static final String STORE =
            """
            with incoming as (
                select * from unnest(:companies::text[], :entities::text[], :ids::text[], :versions::bigint[],
                                     :payloads::text[], :hashes::text[], :dates::text[], :texts::text[],
                                     :naturalKeys::text[], :amounts::text[], :deleted::boolean[])
                    as t(company, entity, id, version, payload, content_hash, document_date, search_text,
                         natural_key, amount, deleted)),
            companies as (
                insert into company (company)
                select distinct company from incoming order by company
                on conflict do nothing),
            stored as (
                insert into record as r (company, entity, id, version, payload, content_hash, document_date,
                                         search_text, natural_key, amount, deleted, state, reason_code,
                                         reason_message, next_attempt_at)
                select company, entity, id, version, payload, content_hash, document_date::date, search_text,
                       natural_key, amount::numeric, deleted, 'PENDING', 'queued', 'Waits for its turn.', now()
                  from incoming
                 order by company, entity, id
                on conflict (company, entity, id) do update
                   set version = excluded.version, payload = excluded.payload,
                       content_hash = excluded.content_hash, document_date = excluded.document_date,
                       search_text = excluded.search_text,
                       former_key = case when r.natural_key is distinct from excluded.natural_key
                                         then r.natural_key else r.former_key end,
                       natural_key = excluded.natural_key, amount = excluded.amount,
                       deleted = excluded.deleted,
                       invalid_version = case when r.invalid_version > excluded.version then r.invalid_version end,
                       invalid_message = case when r.invalid_version > excluded.version then r.invalid_message end,
                       state = 'PENDING', reason_code = 'queued', reason_message = 'Waits for its turn.',
                       waiting_on = null, next_attempt_at = now(), touched = r.touched + 1, attempts = 0,
                       lane = case when r.lane = 0 then 0 else 1 end, received_at = now(), changed_at = now()
                 where excluded.version > r.version
                    or r.payload is null
                    or (excluded.version = r.version
                        and (excluded.content_hash <> r.content_hash
                             or (r.invalid_message is not null
                                 and coalesce(r.invalid_version, 0) <= excluded.version)))
                returning company, entity, id, version),
            told as (
                insert into history (company, entity, id, version, state, reason_code, reason_message)
                select company, entity, id, version, 'PENDING', 'queued', 'Billing has changed it.'
                  from stored)
            select count(*) filter (where s.id is not null) as stored,
                   count(*) filter (where s.id is null and coalesce(r.version > i.version, true)) as stale,
                   count(*) filter (where s.id is null and r.version <= i.version) as duplicate,
                   count(*) filter (where s.id is not null and r.version = i.version
                                      and r.content_hash <> i.content_hash) as conflicting
              from incoming i
              left join stored s using (company, entity, id)
              left join record r using (company, entity, id)
            """;

    /** Keeps the newest good snapshot, if there is one, and goes on posting it. */
    private static final String MARK =
            """
            with incoming as (
                select * from unnest(:companies::text[], :entities::text[], :ids::text[], :versions::bigint[],
                                     :messages::text[])
                    as t(company, entity, id, version, message)),
            companies as (
                insert into company (company)
                select distinct company from incoming order by company
                on conflict do nothing)
            insert into record as r (company, entity, id, version, invalid_version, invalid_message,
                                     state, next_attempt_at)
            select company, entity, id, coalesce(version, 0), version, message, 'PENDING', now()
              from incoming
             order by company, entity, id
            on conflict (company, entity, id) do update
               set invalid_version = excluded.invalid_version, invalid_message = excluded.invalid_message,
                   next_attempt_at = now(), touched = r.touched + 1
             where excluded.invalid_version is null
                or (excluded.invalid_version >= r.version
                    and excluded.invalid_version >= coalesce(r.invalid_version, 0))
            """;

    private final Database database;

    SnapshotStore(Database database) {
        this.database = database;
    }

    /** One statement. */
    @Override
    public Counts store(List<Snapshot> batch) {
        if (batch.isEmpty()) {
            return NOTHING;
        }
        return keyed(database.sql(STORE), batch, Snapshot::key)
                .bind("versions", batch.stream().map(Snapshot::version).toArray(Long[]::new))
                .bind("payloads", texts(batch, Snapshot::payload))
                .bind("hashes", texts(batch, Snapshot::contentHash))
                .bind("dates", texts(batch, snapshot -> text(snapshot.documentDate())))
                .bind("texts", texts(batch, Snapshot::searchText))
                .bind("naturalKeys", texts(batch, Snapshot::naturalKey))
                .bind("amounts", texts(batch, snapshot -> text(snapshot.amount())))
                .bind("deleted", batch.stream().map(Snapshot::isDeleted).toArray(Boolean[]::new))
                .one(SnapshotStore::counts);
    }

    @Override
    public void mark(List<Reading.Bad> marks) {
        if (marks.isEmpty()) {
            return;
        }
        keyed(database.sql(MARK), marks, mark -> Objects.requireNonNull(mark.key()))
                .bind("versions", marks.stream().map(Reading.Bad::version).toArray(Long[]::new))
                .bind("messages", texts(marks, Reading.Bad::message))
                .update();
    }

    private static <T> Statement keyed(
            Statement statement, List<T> batch, Function<T, RecordKey> key) {
        return statement
                .bind("companies", texts(batch, one -> key.apply(one).company().value()))
                .bind("entities", texts(batch, one -> key.apply(one).entity().wireName()))
                .bind("ids", texts(batch, one -> key.apply(one).id().value()));
    }

    private static <T> @Nullable String[] texts(List<T> batch, Function<T, @Nullable String> part) {
        return batch.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Counts counts(Readable row) {
        return new Counts(
                0,
                number(row, "stored"),
                number(row, "duplicate"),
                number(row, "stale"),
                0,
                0,
                number(row, "conflicting"));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }
}
