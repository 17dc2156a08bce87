package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Reconciliation;
import org.sageonesync.contracts.gateway.Reconciliations;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.gateway.sweep.Purpose;
import org.sageonesync.gateway.sweep.SweepStart;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;

/** {@link Reconciliations} over HTTP, and their reports as CSV. */
@RestController
class ReconciliationsController implements Reconciliations {

    private final SweepStart start;
    private final Reports reports;
    private final Remedying remedying;
    private final Scheduler blocking =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "reports");

    ReconciliationsController(SweepStart start, Reports reports, Remedying remedying) {
        this.start = start;
        this.reports = reports;
        this.remedying = remedying;
    }

    @Override
    public ResponseEntity<Reconciliation> start(CompanyKey company, @Nullable Start request) {
        var scope = request == null ? Scope.BALANCES : request.scopeOrBalances();
        long id = start.begin(company, Purpose.RECONCILIATION, scope);
        var at = "/v1/companies/%s/reconciliations/%d".formatted(company, id);
        return ResponseEntity.accepted().location(URI.create(at)).body(get(company, id));
    }

    @Override
    public Reconciliation latest(CompanyKey company) {
        return reports.latest(company)
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "The books of %s have never been reconciled."
                                                .formatted(company)));
    }

    @Override
    public Reconciliation get(CompanyKey company, long id) {
        return reports.find(company, id)
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "Company %s has no reconciliation %d."
                                                .formatted(company, id)));
    }

    @Override
    public Remedied remedy(CompanyKey company, long id, int number, RemedyRequest request) {
        if (request.action() == null) {
            throw ProblemException.invalid(
                    List.of(new Violation("action", "must be relink, repost or accept")));
        }
        return remedying.remedy(company, id, number, request.action());
    }

    /** The findings of the latest as CSV. */
    @GetMapping(produces = "text/csv")
    ResponseEntity<Flux<String>> latestCsv(@PathVariable CompanyKey company) {
        return csv(latest(company).id());
    }

    /** All findings as CSV, page by page while the reader reads. */
    @GetMapping(path = "/{id}", produces = "text/csv")
    ResponseEntity<Flux<String>> csv(@PathVariable CompanyKey company, @PathVariable long id) {
        return csv(get(company, id).id());
    }

    private ResponseEntity<Flux<String>> csv(long id) {
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=reconciliation-%d.csv".formatted(id))
                .body(Flux.defer(() -> Flux.fromStream(reports.csv(id))).subscribeOn(blocking));
    }
}
