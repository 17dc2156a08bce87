package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Drift;
import org.sageonesync.contracts.gateway.Reconciliation;
import org.sageonesync.gateway.sweep.Purpose;
import org.sageonesync.gateway.sweep.SweepView;
import org.sageonesync.gateway.sweep.Sweeps;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reconciliations as people see them. */
@Component
final class Reports {

    private static final int MOST = 1_000;

    private final Sweeps sweeps;
    private final Drifts drifts;
    private final JsonMapper json;

    Reports(Sweeps sweeps, Drifts drifts, JsonMapper json) {
        this.sweeps = sweeps;
        this.drifts = drifts;
        this.json = json;
    }

    Optional<Reconciliation> latest(CompanyKey company) {
        return sweeps.latest(company, Purpose.RECONCILIATION).map(this::reconciliation);
    }

    Optional<Reconciliation> find(CompanyKey company, long id) {
        return sweeps.find(company, Purpose.RECONCILIATION, id).map(this::reconciliation);
    }

    /** Page by page, while it is read. */
    Stream<String> csv(long id) {
        var pages =
                Stream.iterate(
                        drifts.page(id, 0),
                        page -> !page.isEmpty(),
                        page -> drifts.page(id, page.getLast().number()));
        return Stream.concat(Stream.of(DriftCsv.HEADER), pages.map(DriftCsv::lines));
    }

    private Reconciliation reconciliation(SweepView view) {
        return new Reconciliation(
                view.company(),
                view.id(),
                view.scope(),
                view.state(),
                view.requestedAt(),
                view.finishedAt(),
                view.progress(),
                view.message(),
                report(view));
    }

    private Reconciliation.@Nullable Report report(SweepView view) {
        if (view.result() == null) {
            return null;
        }
        var result = json.readValue(view.result(), Conclusion.Result.class);
        var sum = drifts.sum(view.id());
        return new Reconciliation.Report(
                result.compared(),
                result.underWay(),
                result.accepted(),
                result.foreign(),
                sum.drifts(),
                sum.amount(),
                findings(view.id()));
    }

    private List<Drift> findings(long id) {
        var findings = new ArrayList<Drift>();
        var page = drifts.page(id, 0);
        while (!page.isEmpty() && findings.size() < MOST) {
            findings.addAll(page);
            page = drifts.page(id, page.getLast().number());
        }
        return findings;
    }
}
