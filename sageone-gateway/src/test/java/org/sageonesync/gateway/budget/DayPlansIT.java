package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A company whose day has 2500 calls, at 14:20 by its own clock. */
class DayPlansIT {

    private static final Database DATABASE =
            TestPostgres.freshDatabase().migrated("classpath:db/migration");
    private static final Instant NOW = Instant.parse("2026-11-20T12:20:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T22:00:00Z");

    private final ManualTicker ticker = new ManualTicker();

    @BeforeEach
    void empty() {
        DATABASE.sql("truncate calls_made").update();
    }

    @Test
    void keepsAShareOfTheDayInProportionToTheHoursThatAreLeft() {
        assertThat(plan().reserved()).isEqualTo(2500 * 20 / 100 * 10 / 24);
        assertThat(plan().refusal()).isEmpty();
    }

    @Test
    void countsTheDayFromTheCompanysOwnMidnight() {
        made(MIDNIGHT.minus(Duration.ofDays(1)).minusSeconds(600), 700, 0);
        made(MIDNIGHT.minus(Duration.ofDays(1)), 30, 0);
        made(NOW.minusSeconds(1200), 4, 4);

        assertThat(plan().used()).isEqualTo(34);
    }

    @Test
    void keepsWhatLiveWorkNeededYesterdayInTheSameHours() {
        made(MIDNIGHT.minus(Duration.ofDays(1)).minus(Duration.ofHours(10)), 900, 800);
        made(MIDNIGHT.minus(Duration.ofDays(1)).minus(Duration.ofMinutes(610)), 900, 800);

        assertThat(plan().reserved()).isEqualTo(800);
    }

    @Test
    void neverKeepsTheLastTenthFromExports() {
        made(MIDNIGHT.minus(Duration.ofDays(1)).minus(Duration.ofHours(3)), 9000, 9000);

        assertThat(plan().reserved()).isEqualTo(2250);
        assertThat(plan().refusal()).isEmpty();
    }

    @Test
    void exportsStopWhereTheRestIsKept() {
        made(NOW.minusSeconds(1200), 2291, 0);
        assertThat(plan().refusal()).isEmpty();

        made(NOW.minusSeconds(600), 1, 0);
        assertThat(plan().refusal()).isPresent();
    }

    @Test
    void saysWhenEnoughOfWhatIsKeptIsNoLongerNeeded() {
        made(NOW.minusSeconds(1200), 2300, 0);

        assertThat(plan().refusal())
                .contains(
                        new Admission.Reserved(
                                "Exports and sweeps wait until 21:00 on 20 November"
                                        + " (Africa/Johannesburg): 2300 of the 2500 calls planned for the day are used, and 208"
                                        + " are kept for what billing changes.",
                                Duration.ofHours(6).plusMinutes(40)));
    }

    @Test
    void aDayThatIsUsedUpHoldsExportsUntilMidnight() {
        made(NOW.minusSeconds(1200), 2600, 2600);

        assertThat(plan().backfillHeldUntil())
                .hasValueSatisfying(until -> assertThat(until.toInstant()).isEqualTo(MIDNIGHT));
    }

    @Test
    void asksTheDatabaseOnceInAFewSeconds() {
        var plans = plans();
        assertThat(plans.lately(TestBudget.COMPANY).used()).isZero();
        made(NOW, 5, 0);

        ticker.advance(Duration.ofSeconds(5));
        assertThat(plans.lately(TestBudget.COMPANY).used()).isZero();

        ticker.advance(Duration.ofMillis(1));
        assertThat(plans.lately(TestBudget.COMPANY).used()).isEqualTo(5);
    }

    @Test
    void remembersWhatAnExportHasLastFound() {
        var plans = plans();
        made(NOW, 5, 0);
        assertThat(plans.lastKnown(TestBudget.COMPANY)).isEmpty();

        var found = plans.lately(TestBudget.COMPANY);

        assertThat(plans.lastKnown(TestBudget.COMPANY)).contains(found);
    }

    private DayPlan plan() {
        return plans().of(TestBudget.COMPANY);
    }

    private DayPlans plans() {
        var zone = ZoneId.of("Africa/Johannesburg");
        return new DayPlans(DATABASE, TestBudget.settings(zone), Clock.fixed(NOW, zone), ticker);
    }

    private static void made(Instant since, long calls, long urgent) {
        DATABASE.sql("insert into calls_made values (:company, :since, :calls, :urgent)")
                .bind("company", TestBudget.COMPANY.value())
                .bind("since", since)
                .bind("calls", calls)
                .bind("urgent", urgent)
                .update();
    }
}
