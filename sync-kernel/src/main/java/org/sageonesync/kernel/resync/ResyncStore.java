package org.sageonesync.kernel.resync;

import io.r2dbc.spi.Readable;

import org.sageonesync.kernel.records.RecordFilter;
import org.sageonesync.runtime.database.Database;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Jobs are rows, and the records they speak of carry their id: they survive a restart. */
final class ResyncStore {

    private static final String COUNTS =
            """
            select coalesce(job_result, '') as result, count(*) as n
              from record
             where job = :job
             group by 1
            """;

    private final Database database;
    private final JsonMapper json;
    private final Clock clock;

    ResyncStore(Database database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    UUID start(ResyncRequest request, RecordFilter filter) {
        var job = UUID.randomUUID();
        filter.bind(database.sql(start(filter.condition())))
                .bind("job", job)
                .bind("applyPosted", request.appliesToPosted())
                .bind("lane", request.isForOne() ? 0 : 2)
                .bind("request", json.writeValueAsString(request))
                .update();
        return job;
    }

    /** What is in the books is looked at where it is: it becomes pending only if it must change. */
    private static String start(String condition) {
        return """
            with marked as (
                update record
                   set job = :job, job_result = null, forced = true, apply_posted = :applyPosted,
                       reconsider = reconsider and not :applyPosted,
                       released_version = version, lane = :lane, next_attempt_at = now(),
                       touched = touched + 1, attempts = 0,
                       waiting_on = case when state = 'SYNCED' then waiting_on end,
                       reason_code = case when state = 'SYNCED' then reason_code else 'queued' end,
                       reason_message = case when state = 'SYNCED' then reason_message
                                             else 'A resync was asked for; waits for its turn.' end,
                       state = case when state = 'SYNCED' then 'SYNCED' else 'PENDING' end
                 where %s
                returning 1)
            insert into job (id, company, request, total)
            select :job, :company, :request, count(*) from marked
            """
                .formatted(condition);
    }

    Optional<ResyncJob> find(UUID id) {
        return database.sql("select company, total, created_at from job where id = :job")
                .bind("job", id)
                .first(Begun::of)
                .map(begun -> begun.job(id, counts(id), clock.instant()));
    }

    /** The row of a job. */
    private record Begun(String company, Instant at, long total) {

        static Begun of(Readable row) {
            return new Begun(
                    Objects.requireNonNull(row.get("company", String.class)),
                    Objects.requireNonNull(row.get("created_at", OffsetDateTime.class)).toInstant(),
                    Objects.requireNonNull(row.get("total", Long.class)));
        }

        ResyncJob job(UUID id, Map<String, Long> counts, Instant now) {
            return ResyncJob.of(id, company, at, total, counts, now);
        }
    }

    private Map<String, Long> counts(UUID id) {
        var counts = new HashMap<String, Long>();
        database.sql(COUNTS)
                .bind("job", id)
                .list(
                        row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get("result", String.class)),
                                        Objects.requireNonNull(row.get("n", Long.class))))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
