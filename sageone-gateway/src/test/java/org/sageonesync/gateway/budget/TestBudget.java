package org.sageonesync.gateway.budget;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.runtime.database.Database;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** Settings and questions for tests. */
final class TestBudget {

    static final CompanyKey COMPANY = new CompanyKey("acme");
    static final Scopes SCOPES =
            new Scopes("login:a", "credentials:a", "key:a", "block:a", "block:wide-a");

    private TestBudget() {}

    static BudgetSettings settings() {
        return settings(100, Duration.ofSeconds(60), Duration.ZERO);
    }

    static BudgetSettings settings(ZoneId dayZone) {
        return settings(100, Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ZERO, dayZone);
    }

    static BudgetSettings settings(int limit, Duration window, Duration pacing) {
        return settings(limit, window, Duration.ofSeconds(5), pacing);
    }

    static BudgetSettings settings(
            int limit, Duration window, Duration queueWait, Duration pacing) {
        return settings(limit, window, queueWait, pacing, ZoneId.of("Africa/Johannesburg"));
    }

    private static BudgetSettings settings(
            int limit, Duration window, Duration queueWait, Duration pacing, ZoneId dayZone) {
        return new BudgetSettings(
                limit,
                0,
                window,
                8,
                queueWait,
                new BudgetSettings.Queue(4, 8, 8),
                pacing,
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                false,
                Duration.ofHours(24),
                Duration.ofHours(1),
                10,
                2500,
                20,
                dayZone);
    }

    static DayPlans days(Database database) {
        return new DayPlans(database, settings(), Clock.systemUTC(), System::nanoTime);
    }

    static Ask ask(Lane lane) {
        return ask(lane, "Customer");
    }

    static Ask completing() {
        return new Ask(COMPANY, Lane.BACKFILL, "Customer", SCOPES, false, true);
    }

    static Ask ask(Lane lane, String kind) {
        return new Ask(COMPANY, lane, kind, SCOPES, false, false);
    }
}
