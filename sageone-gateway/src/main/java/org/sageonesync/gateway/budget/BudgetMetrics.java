package org.sageonesync.gateway.budget;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Slots, queues and waits as metrics; their names are in the module's README. */
final class BudgetMetrics {

    private static final String PREFIX = "sageonesync.gateway.";
    private static final String COMPANY = "company";
    private static final String LANE = "lane";

    private final MeterRegistry registry;
    private final BudgetSettings settings;
    private final Set<CompanyKey> watched = ConcurrentHashMap.newKeySet();

    BudgetMetrics(MeterRegistry registry, BudgetSettings settings) {
        this.registry = registry;
        this.settings = settings;
    }

    void waited(Ask ask, Admission admission, Duration time) {
        registry.timer(
                        PREFIX + "queue.wait",
                        COMPANY,
                        ask.company().value(),
                        LANE,
                        wireName(ask.lane()),
                        "result",
                        result(admission))
                .record(time);
    }

    /** Gauges of a company, once: a company whose login changes has more than one queue. */
    void watch(CompanyKey company, Budget budget) {
        if (watched.add(company)) {
            register(company, budget);
        }
    }

    private void register(CompanyKey company, Budget budget) {
        Gauge.builder(PREFIX + "slots.free", () -> budget.free(company))
                .tag(COMPANY, company.value())
                .register(registry);
        Gauge.builder(PREFIX + "day.used", () -> budget.day(company, DayPlan::used))
                .tag(COMPANY, company.value())
                .register(registry);
        Gauge.builder(PREFIX + "day.reserved", () -> budget.day(company, DayPlan::reserved))
                .tag(COMPANY, company.value())
                .register(registry);
        Gauge.builder(PREFIX + "slots.limit", settings, BudgetSettings::limit)
                .tag(COMPANY, company.value())
                .register(registry);
        for (var lane : Lane.values()) {
            Gauge.builder(PREFIX + "queue.depth", () -> budget.queued(company, lane))
                    .tag(COMPANY, company.value())
                    .tag(LANE, wireName(lane))
                    .register(registry);
        }
    }

    private static String wireName(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    private static String result(Admission admission) {
        return switch (admission) {
            case Admission.Admitted _ -> "admitted";
            case Admission.OutOfBudget _ -> "out-of-budget";
            case Admission.Reserved _ -> "day-reserved";
            case Admission.Stopped _ -> "stopped";
        };
    }
}
