package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Readable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.budget.Slots.Taking;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.r2dbc.core.DatabaseClient;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

class SlotTableIT {

    private static final FreshDatabase WHERE = TestPostgres.freshDatabase();
    private static final Database DATABASE = WHERE.migrated("classpath:db/migration");
    private static final Ask.Claim CLAIM = TestBudget.ask(Lane.LIVE).claim();
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(85);

    @BeforeEach
    void empty() {
        DATABASE.sql("truncate slot, login_place, guard, calls_made").update();
    }

    @Test
    void grantsNoMoreThanTheLimit() {
        var table = table(3, MINUTE);

        assertThat(taken(table, 2)).hasSize(2);
        assertThat(taken(table, 2)).hasSize(1);
        assertThat(taken(table, 2)).isEmpty();
    }

    @Test
    void aSlotCountsFromItsReplyAndNotFromItsDeparture() {
        var window = Duration.ofMillis(400);
        var table = table(1, window);
        var slot = taken(table, 1).getFirst();
        pass(window.plusMillis(100));

        long replied = System.nanoTime();
        table.replied(slot);

        await().pollInterval(Duration.ofMillis(10)).until(() -> !taken(table, 1).isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - replied)).isGreaterThan(window);
    }

    @Test
    void aSlotIsNotFreeWhileItsCallLasts() {
        var window = Duration.ofMillis(100);
        var table = table(1, window);
        assertThat(taken(table, 1)).hasSize(1);
        pass(window.multipliedBy(3));

        assertThat(taken(table, 1)).isEmpty();
    }

    @Test
    void aDeadCallersSlotComesFreeAfterTheLongestCallAndAWindow() {
        var table =
                new SlotTable(
                        DATABASE,
                        TestBudget.settings(1, Duration.ofMillis(200), Duration.ZERO),
                        Duration.ofMillis(300),
                        System::nanoTime);
        long began = System.nanoTime();
        assertThat(taken(table, 1)).hasSize(1);

        await().pollInterval(Duration.ofMillis(10)).until(() -> !taken(table, 1).isEmpty());

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(500));
    }

    @Test
    void aLateReleaseDoesNotFreeTheNextTaking() {
        var table = table(1, MINUTE);
        var first = taken(table, 1).getFirst();
        table.unused(first);
        assertThat(taken(table, 1)).hasSize(1);

        table.unused(first);

        assertThat(taken(table, 1)).isEmpty();
    }

    @Test
    void aSlotWhoseRequestNeverLeftIsFreeAtOnce() {
        var table = table(1, MINUTE);
        table.unused(taken(table, 1).getFirst());

        assertThat(taken(table, 1)).hasSize(1);
    }

    @Test
    void aLoginHasOnlySoManyPlacesOverAllItsCompanies() {
        var table = table(100, MINUTE);
        var other =
                new Ask(
                        new CompanyKey("other"),
                        Lane.LIVE,
                        "Customer",
                        TestBudget.SCOPES,
                        false,
                        false);

        var mine = taken(table, 5);
        var theirs = ((Taking.Taken) table.take(other.claim(), 5)).slots();

        assertThat(mine).hasSize(5);
        assertThat(theirs).hasSize(3);
        table.replied(mine.getFirst());
        assertThat(((Taking.Taken) table.take(other.claim(), 5)).slots()).hasSize(1);
    }

    @Test
    void followsALimitThatGrowsOrShrinks() {
        assertThat(taken(table(2, MINUTE), 8)).hasSize(2);
        assertThat(taken(table(4, MINUTE), 8)).hasSize(2);

        DATABASE.sql("update slot set free_at = clock_timestamp()").update();
        DATABASE.sql("update login_place set free_at = clock_timestamp()").update();
        assertThat(taken(table(3, MINUTE), 8)).hasSize(3);
    }

    @Test
    void aLimitThatGrowsTakesNoMoreThanIsAskedFor() {
        var small = table(2, MINUTE);
        small.unused(taken(small, 1).getFirst());
        var large = table(4, MINUTE);

        assertThat(taken(large, 1)).hasSize(1);

        assertThat(taken(large, 8)).hasSize(3);
    }

    @Test
    void asksOnceAsSoonAsTheRowsAreThere() {
        var asked = new AtomicInteger();
        var table =
                new SlotTable(
                        counted(asked),
                        TestBudget.settings(1, MINUTE, Duration.ZERO),
                        LONGEST_CALL,
                        System::nanoTime);
        assertThat(taken(table, 1)).hasSize(1);
        asked.set(0);

        assertThat(taken(table, 1)).isEmpty();

        assertThat(asked).hasValue(1);
    }

    @Test
    void countsTheCallsThatAreUrgent() {
        var table = table(3, MINUTE);
        var slots = taken(table, 3);
        table.replied(slots.get(0).in(Lane.LIVE));
        table.replied(slots.get(1).in(Lane.INTERACTIVE));
        table.replied(slots.get(2).in(Lane.BACKFILL));

        var counted =
                DATABASE.sql("select sum(calls)::bigint, sum(urgent)::bigint from calls_made")
                        .one(row -> List.of(number(row, 0), number(row, 1)));
        assertThat(counted).containsExactly(3L, 2L);
    }

    @Test
    void tellsWhenEachOtherSlotComesFree() {
        var table = table(3, MINUTE);
        taken(table, 2).forEach(table::replied);
        assertThat(taken(table, 1)).hasSize(1);

        var upcoming = ((Taking.Taken) table.take(CLAIM, 1)).upcoming();

        assertThat(upcoming).hasSize(3);
        assertThat(upcoming.getFirst()).isBetween(Duration.ofSeconds(55), MINUTE);
        assertThat(upcoming.getLast()).isGreaterThan(Duration.ofSeconds(140));
    }

    @Test
    void aGuardStopsItInTheSameRoundTrip() {
        var guards = new Guards(DATABASE, TestBudget.settings(), System::nanoTime);
        guards.blocked(TestBudget.SCOPES, "blocked by SageOne", Duration.ZERO);

        var taking = table(5, MINUTE).take(CLAIM, 1);

        assertThat(taking)
                .isInstanceOfSatisfying(
                        Taking.Stopped.class,
                        stopped -> {
                            assertThat(stopped.by().kind()).isEqualTo(GuardKind.BLOCKED);
                            assertThat(stopped.by().remaining())
                                    .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
                        });
        assertThat(DATABASE.sql("select * from slot").list(row -> row)).isEmpty();
    }

    private static SlotTable table(int limit, Duration window) {
        return new SlotTable(
                DATABASE,
                TestBudget.settings(limit, window, Duration.ZERO),
                LONGEST_CALL,
                System::nanoTime);
    }

    private static long number(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    /** The same database, counting the statements. */
    private static Database counted(AtomicInteger statements) {
        var client =
                DatabaseClient.create(
                        new PostgresqlConnectionFactory(
                                PostgresqlConnectionConfiguration.builder()
                                        .host(WHERE.host())
                                        .port(WHERE.port())
                                        .database(WHERE.name())
                                        .username(WHERE.user())
                                        .password(WHERE.password())
                                        .build()));
        return new Database(
                (DatabaseClient)
                        Proxy.newProxyInstance(
                                SlotTableIT.class.getClassLoader(),
                                new Class<?>[] {DatabaseClient.class},
                                (_, method, values) -> {
                                    statements.incrementAndGet();
                                    return method.invoke(client, values);
                                }));
    }

    private static List<Slot> taken(SlotTable table, int wanted) {
        return ((Taking.Taken) table.take(CLAIM, wanted)).slots();
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        await().pollInterval(Duration.ofMillis(10)).until(() -> System.nanoTime() >= end);
    }
}
