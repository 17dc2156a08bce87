package org.sageonesync.gateway;

import org.sageonesync.gateway.budget.BudgetSettings;
import org.sageonesync.gateway.sageone.WireSettings;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Settings for tests. */
public final class TestSettings {

    /** In which a call must leave at tenfold speed. */
    public static final Duration TENFOLD_DEPARTURE = Duration.ofMillis(1500);

    private TestSettings() {}

    /** A budget of so many calls a minute. */
    public static BudgetSettings budget(int limit) {
        return budget(limit, 2500, 20, ZoneId.of("Africa/Johannesburg"));
    }

    /** A budget of so many calls a day, at noon. */
    public static BudgetSettings dayBudget(long dayLimit, int reservePercent) {
        int hour = LocalTime.now(ZoneOffset.UTC).getHour();
        return budget(100, dayLimit, reservePercent, ZoneOffset.ofHours(12 - hour));
    }

    private static BudgetSettings budget(
            int limit, long dayLimit, int reservePercent, ZoneId dayZone) {
        return new BudgetSettings(
                limit,
                0,
                Duration.ofSeconds(60),
                8,
                Duration.ofSeconds(5),
                new BudgetSettings.Queue(100, 100, 100),
                Duration.ZERO,
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                false,
                Duration.ofHours(24),
                Duration.ofHours(1),
                10,
                dayLimit,
                reservePercent,
                dayZone);
    }

    /**
     * SageOne's documented budget with every time a tenth of what it is.
     *
     * @param places calls that may be under way with one login
     */
    public static BudgetSettings tenfoldBudget(int places) {
        return new BudgetSettings(
                100,
                0,
                Duration.ofSeconds(6),
                places,
                Duration.ofMillis(500),
                new BudgetSettings.Queue(32, 64, 64),
                Duration.ZERO,
                Duration.ofMillis(100),
                Duration.ofMinutes(6),
                false,
                Duration.ofMinutes(144),
                Duration.ofMinutes(6),
                10,
                2500,
                20,
                ZoneId.of("Africa/Johannesburg"));
    }

    /**
     * A wire with the reply time of a tenth; its other times are no shorter than a busy machine
     * needs.
     */
    public static WireSettings tenfoldWire(URI address) {
        return new WireSettings(
                address,
                Duration.ofSeconds(5),
                Duration.ofMillis(7500),
                TENFOLD_DEPARTURE,
                256,
                Duration.ofSeconds(2),
                new WireSettings.Breaker(20, 10, 60, Duration.ofSeconds(1)));
    }

    /** A wire to an address. */
    public static WireSettings wire(URI address, Duration replyTimeout) {
        return new WireSettings(
                address,
                Duration.ofSeconds(5),
                replyTimeout,
                Duration.ofSeconds(10),
                64,
                Duration.ofSeconds(20),
                new WireSettings.Breaker(20, 10, 60, Duration.ofSeconds(10)));
    }
}
