package org.sageonesync.kernel.records;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.runtime.database.Database;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads of the record store for people. */
final class RecordQueries {

    private static final int MOST_ROWS = 200;

    private static final String HISTORY =
            """
            select at, version, state, change, reason_code, reason_message, waiting_on, accounting_id,
                   document_number
              from history
             where company = :company and entity = :entity and id = :id
             order by number desc
             limit 200
            """;

    private final Database database;

    RecordQueries(Database database) {
        this.database = database;
    }

    List<RecordView> page(RecordFilter filter, int page) {
        var sql =
                "select %s from record where %s order by company, entity, id limit %d offset :offset"
                        .formatted(RecordView.COLUMNS, filter.condition(), RecordPage.SIZE);
        return filter.bind(database.sql(sql))
                .bind("offset", (long) page * RecordPage.SIZE)
                .list(RecordView::of);
    }

    /** The records after this one, for reading all of them page by page. */
    List<RecordView> after(RecordFilter filter, @Nullable RecordKey last) {
        var sql =
                "select %s from record where %s and (company, entity, id) > (:c, :e, :i) order by company, entity, id limit %d"
                        .formatted(RecordView.COLUMNS, filter.condition(), MOST_ROWS);
        return filter.bind(database.sql(sql))
                .bind("c", last == null ? "" : last.company().value())
                .bind("e", last == null ? "" : last.entity().wireName())
                .bind("i", last == null ? "" : last.id().value())
                .list(RecordView::of);
    }

    Map<RecordState, Long> states(RecordFilter filter) {
        var counts = new EnumMap<RecordState, Long>(RecordState.class);
        var sql =
                "select state, count(*) as n from record where %s group by state"
                        .formatted(filter.condition());
        filter.bind(database.sql(sql)).list(RecordQueries::count).forEach(counts::putAll);
        return counts;
    }

    private static Map<RecordState, Long> count(Readable row) {
        return Map.of(
                RecordState.valueOf(Objects.requireNonNull(row.get("state", String.class))),
                Objects.requireNonNull(row.get("n", Long.class)));
    }

    /**
     * A record by its id.
     *
     * @param entity null: of whatever entity
     */
    Optional<RecordView> find(CompanyKey company, BillingRef id, @Nullable Entity entity) {
        return database.sql(
                        "select %s from record where company = :company and id = :id and (:entity = '' or entity = :entity) order by entity limit 1"
                                .formatted(RecordView.COLUMNS))
                .bind("company", company.value())
                .bind("id", id.value())
                .bind("entity", entity == null ? "" : entity.wireName())
                .first(RecordView::of);
    }

    Optional<String> payload(RecordKey key) {
        return database.sql(
                        "select payload from record where company = :company and entity = :entity and id = :id")
                .bind("company", key.company().value())
                .bind("entity", key.entity().wireName())
                .bind("id", key.id().value())
                .first(row -> Optional.ofNullable(row.get("payload", String.class)))
                .flatMap(payload -> payload);
    }

    List<RecordDetail.Step> history(RecordKey key) {
        return database.sql(HISTORY)
                .bind("company", key.company().value())
                .bind("entity", key.entity().wireName())
                .bind("id", key.id().value())
                .list(RecordQueries::step);
    }

    private static RecordDetail.Step step(Readable row) {
        return new RecordDetail.Step(
                Objects.requireNonNull(RecordView.instant(row, "at")),
                Objects.requireNonNull(row.get("version", Long.class)),
                RecordState.valueOf(Objects.requireNonNull(row.get("state", String.class))),
                RecordView.change(row),
                RecordView.reason(row),
                row.get("accounting_id", String.class),
                row.get("document_number", String.class));
    }
}
