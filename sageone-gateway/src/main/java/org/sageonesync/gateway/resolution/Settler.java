package org.sageonesync.gateway.resolution;

import org.sageonesync.contracts.gateway.Stops.Scope;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.LookUpQueue.Due;
import org.sageonesync.gateway.journal.UncertainRow;
import org.sageonesync.gateway.journal.UncertainRows;
import org.sageonesync.gateway.posting.DocumentKind;
import org.sageonesync.gateway.posting.PostingSettings;
import org.sageonesync.gateway.stops.CompanyStops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Predicate;

/** Looks up a company's uncertain documents of one kind, and writes down what that says. */
@Component
final class Settler {

    private static final Logger log = LoggerFactory.getLogger(Settler.class);

    private final UncertainRows rows;
    private final CreationLookUp creations;
    private final ChangeLookUp changes;
    private final PostingSettings settings;
    private final ResolutionMetrics metrics;
    private final CompanyStops stops;

    Settler(
            UncertainRows rows,
            CreationLookUp creations,
            ChangeLookUp changes,
            PostingSettings settings,
            ResolutionMetrics metrics,
            CompanyStops stops) {
        this.rows = rows;
        this.creations = creations;
        this.changes = changes;
        this.settings = settings;
        this.metrics = metrics;
        this.stops = stops;
    }

    /**
     * Settles what can be settled. The rows are read, and with them whether the settle time has
     * passed, before anything is looked up.
     *
     * @return the highest SageOne id that was seen; 0 for none
     */
    long settle(Due due, DocumentKind kind) {
        var uncertain = rows.of(due.company(), due.kind(), settings.settle());
        Predicate<UncertainRow> creation = row -> row.accountingId() == null;
        uncertain.stream()
                .filter(creation.negate())
                .forEach(row -> write(row, kind, changes.look(row, kind)));
        return settleCreations(due, kind, uncertain.stream().filter(creation).toList());
    }

    private long settleCreations(Due due, DocumentKind kind, List<UncertainRow> created) {
        if (created.isEmpty()) {
            return 0;
        }
        var finding = creations.look(due, kind, created);
        created.forEach(row -> write(row, kind, finding.verdict().apply(row)));
        return finding.highestId();
    }

    private void write(UncertainRow row, DocumentKind kind, Verdict verdict) {
        var outcome =
                switch (verdict) {
                    case Verdict.Found(var id, var number) -> found(row, id, number);
                    case Verdict.NotFound() -> notFound(row);
                    case Verdict.Conflict(var id, var reason) -> conflict(row, kind, id, reason);
                    case Verdict.Failed(var wait) -> {
                        rows.lookUpFailed(
                                row, settings.lookUpPause(), settings.longestLookUpPause(), wait);
                        yield Outcome.LOOK_UP_FAILED;
                    }
                };
        metrics.looked(row, outcome);
        log.info("{}: uncertain for {}, {}", row.key(), row.age(), outcome.words());
    }

    private Outcome found(UncertainRow row, long id, String number) {
        return rows.found(row, id, number) ? Outcome.FOUND : Outcome.OVERTAKEN;
    }

    private Outcome conflict(UncertainRow row, DocumentKind kind, long id, Reason reason) {
        if (kind.isSummedByBooks() && reason.code() == ReasonCode.BOOKS_TOTAL_DIFFERS) {
            stops.stop(row.key().company(), Scope.TOTALS, reason);
        }
        rows.conflict(row, id, reason);
        return Outcome.CONFLICT;
    }

    private Outcome notFound(UncertainRow row) {
        if (row.absenceIsProven()) {
            return rows.absent(row) ? Outcome.ABSENT : Outcome.OVERTAKEN;
        }
        rows.notFoundYet(row, settings.settle(), settings.lookUpPause());
        return Outcome.NOT_FOUND_YET;
    }
}
