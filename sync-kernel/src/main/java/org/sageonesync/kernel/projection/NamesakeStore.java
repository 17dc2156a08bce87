package org.sageonesync.kernel.projection;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.record.ReleaseSql;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Reads namesakes, and releases those that wait for one another.
 *
 * <p>A decision to park saw the other record as it was. Once that one's new version is stored, the
 * first statement below changes the {@code knowledge} of the companies in which it has a namesake,
 * and the second, which begins after it, releases: as {@code Releases} in the dispatcher does. A
 * record without a namesake, which is nearly every one, costs one look into an index.
 */
public final class NamesakeStore implements Namesakes {

    static final String PREFIX = "number:";

    private static final String FIND =
            """
            select company, entity, id, document_date::text as document_date, state, deleted,
                   posted_hash is not null and posted_hash <> 'reversed' as posted
              from record
             where company = :company and natural_key = :key
             order by entity, id
             limit 200
            """;

    private static final String CHANGED =
            """
            with changed as (
                select r.company, r.entity, r.id, k.key
                  from unnest(:companies::text[], :entities::text[], :ids::text[]) as i(company, entity, id)
                  join record r using (company, entity, id)
                 cross join lateral (values (r.natural_key), (r.former_key)) as k(key)
                 where k.key is not null),
            """;

    private static final String LEARN =
            CHANGED
                    + """
                    shared as (
                        select c.company
                          from changed c
                         where exists (select from record o
                                        where o.company = c.company and o.natural_key = c.key
                                          and (o.entity, o.id) <> (c.entity, c.id)))
                    update company set knowledge = knowledge + 1
                     where company in (select company from shared)
                    """;

    private static final String RELEASE =
            CHANGED
                    + "awaited as (select distinct company, '"
                    + PREFIX
                    + "' || key as waiting_on from changed)"
                    + ReleaseSql.RELEASE;

    private final Database database;

    NamesakeStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Namesake> find(CompanyKey company, String naturalKey) {
        return database.sql(FIND)
                .bind("company", company.value())
                .bind("key", naturalKey)
                .list(NamesakeStore::namesake);
    }

    /** Releases who waits for a change of these records, which are stored already. Repeatable. */
    public void haveChanged(List<RecordKey> records) {
        if (!records.isEmpty() && bound(LEARN, records).update() > 0) {
            bound(RELEASE, records).update();
        }
    }

    private Statement bound(String sql, List<RecordKey> records) {
        return RecordKeys.bound(database.sql(sql), records);
    }

    private static Namesake namesake(Readable row) {
        var date = row.get("document_date", String.class);
        return new Namesake(
                RecordKey.of(row),
                date == null ? null : LocalDate.parse(date),
                RecordState.valueOf(Objects.requireNonNull(row.get("state", String.class))),
                Objects.requireNonNull(row.get("deleted", Boolean.class)),
                Objects.requireNonNull(row.get("posted", Boolean.class)));
    }
}
