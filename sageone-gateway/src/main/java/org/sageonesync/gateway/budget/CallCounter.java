package org.sageonesync.gateway.budget;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.runtime.database.Database;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Objects;

/** What a company has used of its calls, and will have by midnight. */
public final class CallCounter {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final String USE =
            """
            select (select count(*) from slot
                    where company = :company and number <= :limit) as rows,
                   (select count(*) from slot
                    where company = :company and number <= :limit
                      and free_at <= clock_timestamp()) as free,
                   (select coalesce(greatest(ceil(
                        extract(epoch from min(free_at) - clock_timestamp()) * 1000), 0), 0)::bigint
                    from slot where company = :company and number <= :limit) as next_millis,
                   (select coalesce(sum(calls), 0)::bigint from calls_made
                    where company = :company and since > :anHourAgo) as last_hour
            """;

    private final Database database;
    private final BudgetSettings settings;
    private final DayPlans days;
    private final Clock clock;

    CallCounter(Database database, BudgetSettings settings, DayPlans days, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    /** The company's budget as it stands; costs no SageOne call. */
    public Connections.Budget of(CompanyKey company) {
        var day = days.of(company);
        return database.sql(USE)
                .bind("company", company.value())
                .bind("limit", settings.limit())
                .bind("anHourAgo", day.now().toInstant().minus(HOUR))
                .one(
                        row ->
                                new Use(
                                        number(row.get("rows", Long.class)),
                                        number(row.get("free", Long.class)),
                                        number(row.get("next_millis", Long.class)),
                                        number(row.get("last_hour", Long.class))))
                .asBudget(settings, day);
    }

    /** Forgets what no day needs any more. */
    public void forgetOldCalls() {
        database.sql("delete from calls_made where since < :before")
                .bind("before", clock.instant().minus(Duration.ofDays(8)))
                .update();
        database.sql("delete from failed_login where at < :before")
                .bind("before", clock.instant().minus(Duration.ofDays(8)))
                .update();
    }

    private static long number(@Nullable Long value) {
        return Objects.requireNonNull(value);
    }

    /** One row of the statement. */
    private record Use(long rows, long free, long nextMillis, long lastHour) {

        Connections.Budget asBudget(BudgetSettings settings, DayPlan day) {
            // Slots that have no row yet are created with the first call that needs them.
            long unborn = Math.max(0, settings.limit() - rows);
            var left = Duration.between(day.now(), day.midnight());
            long ahead = lastHour * left.toSeconds() / HOUR.toSeconds();
            return new Connections.Budget(
                    settings.limit(),
                    settings.window(),
                    Math.toIntExact(free + unborn),
                    Duration.ofMillis(unborn > 0 ? 0 : nextMillis),
                    day.used(),
                    day.limit(),
                    day.used() + ahead,
                    day.reserved(),
                    day.backfillHeldUntil().map(ZonedDateTime::toInstant).orElse(null));
        }
    }
}
