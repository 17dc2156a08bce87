package org.sageonesync.reliability.matrix;

import static org.awaitility.Awaitility.await;

import org.sageonesync.contracts.gateway.Drift;
import org.sageonesync.contracts.gateway.DriftCause;
import org.sageonesync.contracts.gateway.Reconciliation;
import org.sageonesync.contracts.gateway.Reconciliations;
import org.sageonesync.contracts.gateway.SweepState;
import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.Gateway;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What a reconciliation says of a company's books. */
final class Report {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Reconciliations reconciliations;
    private final Company company;

    Report(Gateway gateway, Company company) {
        this.reconciliations = gateway.bean(Reconciliations.class);
        this.company = company;
    }

    /** The cause of each difference. */
    List<DriftCause> causes() {
        reconciliations.start(company.key(), null);
        await().atMost(PATIENCE).until(() -> latest().state() == SweepState.FINISHED);
        var report = Objects.requireNonNull(latest().report());
        return report.findings().stream().map(Drift::cause).toList();
    }

    private Reconciliation latest() {
        return reconciliations.latest(company.key());
    }
}
