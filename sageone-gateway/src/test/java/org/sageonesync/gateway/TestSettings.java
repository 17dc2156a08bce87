package org.sageonesync.gateway;

import org.sageonesync.gateway.budget.BudgetSettings;
import org.sageonesync.gateway.sageone.WireSettings;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;

/** Settings for tests. */
public final class TestSettings {

    private TestSettings() {}

    /** A budget of so many calls a minute. */
    public static BudgetSettings budget(int limit) {
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
                2500,
                ZoneId.of("Africa/Johannesburg"));
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
