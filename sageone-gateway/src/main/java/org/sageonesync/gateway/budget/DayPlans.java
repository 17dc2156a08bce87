package org.sageonesync.gateway.budget;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.runtime.database.Database;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Plans of the companies' days, from what yesterday and today have used.
 *
 * <p>Live work is expected to need as much as it did yesterday in the same hours, and its share of
 * the limit in proportion to the hours at least. A tenth of the day is never kept from exports, so
 * that they go on, if slowly, where live work needs all of it.
 */
final class DayPlans {

    private static final Duration LATELY = Duration.ofSeconds(5);
    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

    private static final String HOURS =
            """
            select ceil(extract(epoch from :begin::timestamptz - since) / 3600)::bigint as hours,
                   sum(calls)::bigint as calls, sum(urgent)::bigint as urgent
            from calls_made
            where company = :company and since >= :yesterday
            group by 1
            """;

    private final Database database;
    private final BudgetSettings settings;
    private final Clock clock;
    private final LongSupplier ticker;
    private final Map<CompanyKey, Known> known = new ConcurrentHashMap<>();

    DayPlans(Database database, BudgetSettings settings, Clock clock, LongSupplier ticker) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** As it stands. */
    DayPlan of(CompanyKey company) {
        var now = clock.instant().atZone(settings.dayZone());
        var begin = now.truncatedTo(ChronoUnit.DAYS);
        var hours =
                database.sql(HOURS)
                        .bind("company", company.value())
                        .bind("begin", begin.toInstant())
                        .bind("yesterday", begin.minusDays(1).toInstant())
                        .list(
                                row ->
                                        new Hour(
                                                number(row.get("hours", Long.class)),
                                                number(row.get("calls", Long.class)),
                                                number(row.get("urgent", Long.class))));
        return plan(now, begin.plusDays(1), hours);
    }

    /** As it stood a few seconds ago at most: a call of an export must not cost a query each. */
    DayPlan lately(CompanyKey company) {
        long now = ticker.getAsLong();
        return Objects.requireNonNull(
                        known.compute(
                                company,
                                (_, last) ->
                                        last == null || now - last.at() > LATELY.toNanos()
                                                ? new Known(of(company), now)
                                                : last))
                .plan();
    }

    /** As an export has last found it. */
    Optional<DayPlan> lastKnown(CompanyKey company) {
        return Optional.ofNullable(known.get(company)).map(Known::plan);
    }

    private DayPlan plan(ZonedDateTime now, ZonedDateTime midnight, List<Hour> hours) {
        long used = hours.stream().filter(Hour::isToday).mapToLong(Hour::calls).sum();
        long left = Math.ceilDiv(Duration.between(now, midnight).toMillis(), HOUR_MILLIS);
        var reserves =
                LongStream.rangeClosed(0, left)
                        .map(some -> reserve(some, neededYesterday(hours, some)))
                        .boxed()
                        .toList();
        return new DayPlan(settings.dayLimit(), used, reserves, now, midnight);
    }

    private long reserve(long hours, long needed) {
        long limit = settings.dayLimit();
        long share = limit * settings.dayReservePercent() * hours / 2_400;
        return Math.min(Math.max(share, needed), limit - limit / 10);
    }

    private static long neededYesterday(List<Hour> hours, long last) {
        return hours.stream()
                .filter(hour -> !hour.isToday() && hour.beforeMidnight() <= last)
                .mapToLong(Hour::urgent)
                .sum();
    }

    private static long number(@Nullable Long value) {
        return Objects.requireNonNull(value);
    }

    private record Known(DayPlan plan, long at) {}

    /**
     * What one hour has used.
     *
     * @param beforeMidnight the how manieth hour before today it is; zero and less: today
     */
    private record Hour(long beforeMidnight, long calls, long urgent) {

        boolean isToday() {
            return beforeMidnight <= 0;
        }
    }
}
