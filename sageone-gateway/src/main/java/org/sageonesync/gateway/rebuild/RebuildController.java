package org.sageonesync.gateway.rebuild;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.JournalRebuilds;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;
import org.sageonesync.contracts.gateway.Stops;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.reconciliation.Conflicts;
import org.sageonesync.gateway.stops.CompanyStops;
import org.sageonesync.gateway.sweep.Purpose;
import org.sageonesync.gateway.sweep.SweepStart;
import org.sageonesync.gateway.sweep.SweepView;
import org.sageonesync.gateway.sweep.Sweeps;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;

/** {@link JournalRebuilds} over HTTP. */
@RestController
class RebuildController implements JournalRebuilds {

    private static final Reason BEING_REBUILT =
            Reason.of(
                    ReasonCode.COMPANY_STOPPED,
                    "The journal is being rebuilt from SageOne's lists; posting goes on by itself afterwards.");

    private final SweepStart start;
    private final Sweeps sweeps;
    private final CompanyStops stops;
    private final Conflicts conflicts;
    private final JsonMapper json;

    RebuildController(
            SweepStart start,
            Sweeps sweeps,
            CompanyStops stops,
            Conflicts conflicts,
            JsonMapper json) {
        this.start = start;
        this.sweeps = sweeps;
        this.stops = stops;
        this.conflicts = conflicts;
        this.json = json;
    }

    @Override
    public ResponseEntity<Rebuild> start(CompanyKey company) {
        start.begin(company, Purpose.REBUILD, Scope.FULL);
        stops.stop(company, Stops.Scope.JOURNAL, BEING_REBUILT);
        var at = URI.create("/v1/companies/%s/journal/rebuild".formatted(company));
        return ResponseEntity.accepted().location(at).body(latest(company));
    }

    @Override
    public Rebuild latest(CompanyKey company) {
        return sweeps.latest(company, Purpose.REBUILD)
                .map(this::rebuild)
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "The journal of %s has never been rebuilt."
                                                .formatted(company)));
    }

    private Rebuild rebuild(SweepView view) {
        return new Rebuild(
                view.company(),
                view.id(),
                view.state(),
                view.requestedAt(),
                view.finishedAt(),
                view.progress(),
                view.message(),
                view.result() == null ? null : result(view.id(), view.result()));
    }

    private Result result(long id, String text) {
        var kept = json.readValue(text, RebuildWork.Kept.class);
        return new Result(kept.learned(), kept.confirmed(), kept.released(), conflicts.of(id));
    }
}
