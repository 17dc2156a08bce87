package org.sageonesync.gateway.budget;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.runtime.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.time.Clock;
import java.util.function.LongSupplier;

/** Puts the budget together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class BudgetConfiguration {

    private static final LongSupplier TICKER = System::nanoTime;

    @Bean
    Guards guards(Database database, BudgetSettings settings) {
        return new Guards(database, settings, TICKER);
    }

    @Bean
    DayPlans dayPlans(Database database, BudgetSettings settings, Clock clock) {
        return new DayPlans(database, settings, clock, TICKER);
    }

    @Bean
    Budget budget(
            Database database,
            BudgetSettings settings,
            LongestCall longestCall,
            Guards guards,
            DayPlans days,
            MeterRegistry registry) {
        var table = new SlotTable(database, settings, longestCall.time(), TICKER);
        var slots = new ClockGuard(table, settings, TICKER);
        var metrics = new BudgetMetrics(registry, settings);
        return new Budget(slots, guards, days, settings, metrics, TICKER);
    }

    @Bean
    CallCounter callCounter(
            Database database, BudgetSettings settings, DayPlans days, Clock clock) {
        return new CallCounter(database, settings, days, clock);
    }
}
