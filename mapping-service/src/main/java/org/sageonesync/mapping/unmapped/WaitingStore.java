package org.sageonesync.mapping.unmapped;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanyMappings.Unmapped;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The records that wait for a mapping. */
@Repository
class WaitingStore {

    private static final String STORE =
            """
            with told as (
                select *
                  from unnest(:companies::text[], :entities::text[], :ids::text[],
                              :sequences::bigint[], :keys::text[], :since::timestamptz[])
                       as t (company, entity, id, sequence, waiting_on, since))
            insert into waiting as w (company, entity, id, sequence, waiting_on, since)
            select *
              from told t
             where waiting_on is not null
                or exists (
                       select from waiting k
                        where k.company = t.company and k.entity = t.entity and k.id = t.id)
            on conflict (company, entity, id) do update
               set sequence = excluded.sequence,
                   waiting_on = excluded.waiting_on,
                   since = case when w.waiting_on = excluded.waiting_on then w.since else excluded.since end
             where excluded.sequence > w.sequence
            """;

    private static final String WANTED =
            """
            with wanted as (
                select company, waiting_on, count(*) as records, min(since) as since
                  from waiting
                 where company = :company and waiting_on is not null
                 group by company, waiting_on)
            select coalesce(jsonb_agg(
                       jsonb_build_object(
                           'waitingOn', w.waiting_on, 'name', c.name, 'records', w.records, 'since', w.since)
                       order by w.records desc, w.since, w.waiting_on), '[]')::text as wanted
              from wanted w
              left join catalog_entry c
                on c.company = w.company
               and c.kind = case split_part(w.waiting_on, ':', 2)
                                when 'category' then 'transaction-category'
                                else split_part(w.waiting_on, ':', 2)
                            end
               and c.id = substring(w.waiting_on from '^mapping:[^:]+:(.*)$')
            """;

    private static final TypeReference<List<Unmapped>> ROWS = new TypeReference<>() {};

    private final Database database;

    WaitingStore(Database database) {
        this.database = database;
    }

    /** Takes in a batch: of a record's outcomes, the one with the greatest sequence counts. */
    void store(List<Outcome> outcomes) {
        var waits = Wait.newest(outcomes);
        database.sql(STORE)
                .bind("companies", texts(waits, wait -> wait.key().company().value()))
                .bind("entities", texts(waits, wait -> wait.key().entity().wireName()))
                .bind("ids", texts(waits, wait -> wait.key().id().value()))
                .bind("sequences", waits.stream().map(Wait::sequence).toArray(Long[]::new))
                .bind("keys", texts(waits, Wait::waitingOn))
                .bind("since", waits.stream().map(Wait::since).toArray(Instant[]::new))
                .update();
    }

    /** The most wanted first; one row of the database, however many there are. */
    List<Unmapped> wanted(CompanyKey company) {
        return database.sql(WANTED)
                .bind("company", company.value())
                .one(
                        row ->
                                ContractJson.mapper()
                                        .readValue(
                                                Objects.requireNonNull(
                                                        row.get("wanted", String.class)),
                                                ROWS));
    }

    private static @Nullable String[] texts(
            Collection<Wait> waits, Function<Wait, @Nullable String> column) {
        return waits.stream().map(column).toArray(String[]::new);
    }
}
