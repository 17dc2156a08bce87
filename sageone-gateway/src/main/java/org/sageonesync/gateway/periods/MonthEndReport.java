package org.sageonesync.gateway.periods;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.MonthEnd;
import org.sageonesync.contracts.gateway.MonthEnd.Obstacle;
import org.sageonesync.contracts.period.EntityPeriod;
import org.sageonesync.gateway.reconciliation.MonthDrift;
import org.sageonesync.gateway.syncservices.SyncService;
import org.sageonesync.gateway.syncservices.SyncServices;
import org.sageonesync.gateway.syncservices.SyncServices.Said;
import org.springframework.stereotype.Component;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Puts together what the sync services and the latest reconciliation say of a month. */
@Component
final class MonthEndReport {

    private final SyncServices services;
    private final MonthDrift drift;

    MonthEndReport(SyncServices services, MonthDrift drift) {
        this.services = services;
        this.drift = drift;
    }

    MonthEnd of(CompanyKey company, YearMonth month) {
        var obstacles = new ArrayList<Obstacle>();
        var entities = new ArrayList<EntityPeriod>();
        boolean complete = true;
        for (var service : SyncService.values()) {
            complete &= said(services.month(service, company, month), service, entities, obstacles);
        }
        var found = drift.of(company, month).orElse(null);
        obstacles.addAll(driftObstacles(found));
        return new MonthEnd(
                company, month, complete && obstacles.isEmpty(), obstacles, entities, found);
    }

    /** Whether the service says that all is complete. */
    private static boolean said(
            Said said, SyncService service, List<EntityPeriod> entities, List<Obstacle> obstacles) {
        return switch (said) {
            case Said.Month(var period) -> {
                entities.addAll(period.entities());
                yield period.complete();
            }
            case Said.Unknown() -> {
                obstacles.add(
                        new Obstacle(
                                service.words() + "-unknown",
                                "The %s service has never heard of this company; set it up."
                                        .formatted(service.words())));
                yield false;
            }
            case Said.Nothing(var why) -> {
                obstacles.add(
                        new Obstacle(
                                service.words() + "-not-answering",
                                "The %s service did not say how the month stands: %s"
                                        .formatted(service.words(), why)));
                yield false;
            }
        };
    }

    private List<Obstacle> driftObstacles(MonthEnd.@Nullable Found found) {
        if (found == null) {
            return List.of(
                    new Obstacle(
                            "never-reconciled",
                            "The books have never been reconciled; start a reconciliation."));
        }
        var obstacles = new ArrayList<Obstacle>();
        if (found.drifts() > 0) {
            obstacles.add(
                    new Obstacle(
                            "drift",
                            "The books differ from what was posted in %d places."
                                    .formatted(found.drifts())));
        }
        if (drift.isOld(found)) {
            obstacles.add(
                    new Obstacle(
                            "reconciliation-old",
                            "The latest reconciliation finished %d hours ago; start another one."
                                    .formatted(found.age().toHours())));
        }
        return obstacles;
    }
}
