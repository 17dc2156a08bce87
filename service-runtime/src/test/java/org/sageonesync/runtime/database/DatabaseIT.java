package org.sageonesync.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.Readable;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

class DatabaseIT {

    private static final FreshDatabase PLACE = TestPostgres.freshDatabase();
    private static final Database database = PLACE.migrated("classpath:db/none");

    @BeforeAll
    static void createATable() {
        database.sql("create table t (id bigint primary key, name text, at timestamptz)").update();
    }

    @Test
    void bindsArraysAndReadsRowsInOrder() {
        var rows =
                database.sql(
                                """
                                select id, name from unnest(:ids::bigint[], :names::text[]) as t (id, name)
                                order by id
                                """)
                        .bind("ids", new Long[] {2L, 1L})
                        .bind("names", new String[] {"b", "a"})
                        .list(
                                row ->
                                        row.get("id", Long.class)
                                                + "="
                                                + row.get("name", String.class));

        assertThat(rows).containsExactly("1=a", "2=b");
    }

    @Test
    void keepsAnInstantToTheMicrosecond() {
        var instant = Instant.parse("2026-11-20T08:30:00.123456Z");

        var read =
                database.sql("select :at as at").bind("at", instant).one(row -> instant(row, "at"));

        assertThat(read).isEqualTo(instant);
    }

    @Test
    void bindsAnArrayOfInstants() {
        var instants = new Instant[] {Instant.EPOCH, Instant.parse("2026-11-20T08:30:00Z")};

        var read =
                database.sql("select unnest(:at::timestamptz[]) as at")
                        .bind("at", instants)
                        .list(row -> instant(row, "at"));

        assertThat(read).containsExactly(instants);
    }

    @Test
    void bindsNullsOfEveryKind() {
        var isNull =
                database.sql("select :text::text is null and :at::timestamptz is null as empty")
                        .bind("text", null, String.class)
                        .bind("at", null, Instant.class)
                        .one(row -> Objects.requireNonNull(row.get("empty", Boolean.class)));

        assertThat(isNull).isTrue();
    }

    @Test
    void saysHowManyRowsAnUpdateTouched() {
        var touched =
                database.sql("insert into t (id, name) values (:a, 'a'), (:b, 'b')")
                        .bind("a", 100L)
                        .bind("b", 101L)
                        .update();

        assertThat(touched).isEqualTo(2);
    }

    @Test
    void firstIsEmptyWithoutARowAndOneIsRefused() {
        var none = database.sql("select 1 as n where false");

        assertThat(none.first(row -> 1)).isEmpty();
        assertThatThrownBy(() -> none.one(row -> 1))
                .isInstanceOf(IncorrectResultSizeDataAccessException.class);
    }

    @Test
    void aMappingThatFailsHalfWayNeitherCancelsTheQueryNorLosesItsConnection() {
        var many = database.sql("select generate_series(1, 5000) as n");

        for (int round = 0; round < 30; round++) {
            assertThatThrownBy(() -> many.list(DatabaseIT::failing)).hasMessage("not this one");
        }

        assertThat(many.list(row -> 1)).hasSize(5000);
    }

    @Test
    void translatesWhatTheDriverThrows() {
        var twice = database.sql("insert into t (id) values (7), (7)");

        assertThatThrownBy(twice::update).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anUnreachableDatabaseIsAResourceFailure() {
        var nowhere = new FreshDatabase("localhost", 1, "x", "x", "");

        assertThatThrownBy(() -> nowhere.unmigrated().sql("select 1").update())
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void refusesToBlockAnEventLoop() {
        var onTheLoop =
                Mono.fromCallable(() -> database.sql("select 1").update())
                        .subscribeOn(Schedulers.parallel())
                        .toFuture();

        assertThatThrownBy(onTheLoop::join)
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("virtual thread");
    }

    @Test
    void anInterruptIsKeptUntilTheStatementHasEnded() {
        var stillInterrupted = new AtomicReference<Boolean>();
        var written = new CompletableFuture<Long>();
        var thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    Thread.currentThread().interrupt();
                                    written.complete(
                                            database.sql(
                                                            "insert into t (id) select 55 from pg_sleep(0.1)")
                                                    .update());
                                    stillInterrupted.set(Thread.currentThread().isInterrupted());
                                });

        assertThat(written.join()).isEqualTo(1);
        joined(thread);
        assertThat(stillInterrupted).hasValue(true);
    }

    @Test
    void manyVirtualThreadsShareAFewConnections() {
        var threads =
                IntStream.range(1000, 1200)
                        .mapToObj(id -> Thread.ofVirtual().start(() -> insert(id)))
                        .toList();
        threads.forEach(DatabaseIT::joined);

        assertThat(database.sql("select id from t where id between 1000 and 1199").list(row -> 1))
                .hasSize(200);
    }

    private static void insert(long id) {
        database.sql("insert into t (id) values (:id)").bind("id", id).update();
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class));
    }

    private static Object failing(Readable row) {
        if (Objects.equals(row.get("n", Integer.class), 10)) {
            throw new IllegalArgumentException("not this one");
        }
        return row;
    }
}
