package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** A company whose day has 2500 calls, at 14:20 by its own clock: 580 minutes are left. */
class CallCounterIT {

    private static final Database DATABASE =
            TestPostgres.freshDatabase().migrated("classpath:db/migration");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");
    private static final Instant NOW = Instant.parse("2026-11-20T12:20:00Z");

    @BeforeEach
    void empty() {
        DATABASE.sql("truncate slot, login_place, calls_made, failed_login").update();
    }

    @Test
    void aCompanyThatNeverCalledHasAllOfItsCalls() {
        assertThat(counter(3).of(TestBudget.COMPANY))
                .isEqualTo(
                        new Connections.Budget(3, MINUTE, 3, Duration.ZERO, 0, 2500, 0, 208, null));
    }

    @Test
    void foreseesTheDayAsTheLastHourWent() {
        made(NOW.minus(Duration.ofHours(2)), 40);
        made(NOW.minus(Duration.ofMinutes(30)), 60);

        var budget = counter(3).of(TestBudget.COMPANY);

        assertThat(budget.callsToday()).isEqualTo(100);
        assertThat(budget.forecastToday()).isEqualTo(100 + 580);
    }

    @Test
    void saysUntilWhenExportsWaitForTheRestOfTheDay() {
        made(NOW.minus(Duration.ofMinutes(20)), 2600);

        assertThat(counter(3).of(TestBudget.COMPANY).backfillHeldUntil())
                .isEqualTo(Instant.parse("2026-11-20T22:00:00Z"));
    }

    @Test
    void saysWhenTheNextSlotIsFree() {
        take(2, 2);

        var budget = counter(2).of(TestBudget.COMPANY);

        assertThat(budget.free()).isZero();
        assertThat(budget.nextFreeIn())
                .isBetween(MINUTE.plus(Duration.ofSeconds(30)), MINUTE.multipliedBy(2));
    }

    @Test
    void countsTheSlotsThatAreFreeAndThoseThatNobodyHasAskedForYet() {
        take(2, 1);

        assertThat(counter(2).of(TestBudget.COMPANY).free()).isEqualTo(1);

        var grown = counter(5).of(TestBudget.COMPANY);
        assertThat(grown.free()).isEqualTo(4);
        assertThat(grown.nextFreeIn()).isZero();
    }

    @Test
    void forgetsWhatNoDayNeedsOnceTheTablesAreThere() {
        made(NOW.minus(Duration.ofDays(8)).minusSeconds(1), 1);
        made(NOW.minus(Duration.ofDays(8)), 2);
        failed(NOW.minus(Duration.ofDays(8)).minusSeconds(1));
        failed(NOW.minus(Duration.ofDays(8)));
        var old = new OldCalls(counter(3));

        old.forget();
        assertThat(rows("calls_made")).isEqualTo(2);

        old.begin();
        old.forget();
        assertThat(rows("calls_made")).isEqualTo(1);
        assertThat(rows("failed_login")).isEqualTo(1);
    }

    private static void take(int limit, int wanted) {
        new SlotTable(
                        DATABASE,
                        TestBudget.settings(limit, MINUTE, Duration.ZERO),
                        MINUTE,
                        System::nanoTime)
                .take(TestBudget.ask(Lane.LIVE).claim(), wanted);
    }

    private static CallCounter counter(int limit) {
        var settings = TestBudget.settings(limit, MINUTE, Duration.ZERO);
        var clock = Clock.fixed(NOW, ZONE);
        var days = new DayPlans(DATABASE, settings, clock, new ManualTicker());
        return new CallCounter(DATABASE, settings, days, clock);
    }

    private static void made(Instant since, long calls) {
        DATABASE.sql("insert into calls_made values (:company, :since, :calls, 0)")
                .bind("company", TestBudget.COMPANY.value())
                .bind("since", since)
                .bind("calls", calls)
                .update();
    }

    private static void failed(Instant at) {
        DATABASE.sql("insert into failed_login values ('login:a', :at)").bind("at", at).update();
    }

    private static long rows(String table) {
        return DATABASE.sql("select count(*) from " + table)
                .one(row -> Objects.requireNonNull(row.get(0, Long.class)));
    }
}
