package org.sageonesync.kernel.projection;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.OutcomeRecorded;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the newest of what is known of other services' records. */
final class DependencyStore implements Dependencies {

    private final Database database;
    private final WorkSignal work;

    DependencyStore(Database database, WorkSignal work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public Optional<Dependency> find(CompanyKey company, Entity entity, BillingRef id) {
        return database.sql(DependencySql.FIND)
                .bind("company", company.value())
                .bind("entity", entity.wireName())
                .bind("id", id.value())
                .first(DependencyStore::dependency);
    }

    /** Stores a batch and releases who waited; at most one outcome of each record. */
    void storeOutcomes(List<OutcomeRecorded> batch) {
        var keys = batch.stream().map(DependencyStore::key).toList();
        RecordKeys.bound(database.sql(DependencySql.STORE_OUTCOMES), keys)
                .bind("sequences", numbers(batch, OutcomeRecorded::sequence))
                .bind("states", texts(batch, outcome -> outcome.state().name()))
                .bind("codes", texts(batch, outcome -> code(outcome.reason())))
                .bind("messages", texts(batch, outcome -> message(outcome.reason())))
                .bind("accountingIds", texts(batch, OutcomeRecorded::accountingId))
                .bind(
                        "takenBack",
                        batch.stream().map(DependencyStore::isTakenBack).toArray(Boolean[]::new))
                .update();
        release(keys);
    }

    /** Stores a batch and releases who waited; at most one event of each record. */
    void storeEvents(List<KnownEvent> batch) {
        var keys = batch.stream().map(KnownEvent::key).toList();
        RecordKeys.bound(database.sql(DependencySql.STORE_EVENTS), keys)
                .bind("versions", numbers(batch, KnownEvent::version))
                .bind("payloads", texts(batch, KnownEvent::payload))
                .update();
        release(keys);
    }

    /** A second statement, which begins after the first one has been committed; repeatable. */
    private void release(List<RecordKey> keys) {
        bound(DependencySql.RELEASE, keys).update();
        work.signal();
    }

    private Statement bound(String sql, List<RecordKey> keys) {
        return RecordKeys.bound(database.sql(sql), keys);
    }

    static RecordKey key(OutcomeRecorded outcome) {
        return new RecordKey(outcome.company(), outcome.entity(), outcome.id());
    }

    private static boolean isTakenBack(OutcomeRecorded outcome) {
        return outcome.state() == RecordState.SYNCED && outcome.change() == Change.REVERSED;
    }

    private static Dependency dependency(Readable row) {
        var state = row.get("state", String.class);
        return new Dependency(
                state == null ? null : RecordState.valueOf(state),
                reason(
                        row.get("reason_code", String.class),
                        row.get("reason_message", String.class)),
                Boolean.TRUE.equals(row.get("taken_back", Boolean.class)),
                row.get("accounting_id", String.class),
                row.get("payload", String.class));
    }

    /** A code of a newer version than this one is as if it were not told. */
    private static @Nullable Reason reason(@Nullable String code, @Nullable String message) {
        return Arrays.stream(ReasonCode.values())
                .filter(known -> known.wireName().equals(code))
                .findFirst()
                .map(known -> Reason.of(known, String.valueOf(message)))
                .orElse(null);
    }

    private static @Nullable String code(@Nullable Reason reason) {
        return reason == null ? null : reason.code().wireName();
    }

    private static @Nullable String message(@Nullable Reason reason) {
        return reason == null ? null : reason.message();
    }

    private static <T> Long[] numbers(List<T> batch, Function<T, Long> part) {
        return batch.stream().map(part).toArray(Long[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> batch, Function<T, @Nullable String> part) {
        return batch.stream().map(part).toArray(String[]::new);
    }
}
