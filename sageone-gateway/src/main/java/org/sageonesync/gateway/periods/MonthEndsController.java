package org.sageonesync.gateway.periods;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.MonthEnd;
import org.sageonesync.contracts.gateway.MonthEnds;
import org.sageonesync.gateway.reconciliation.Csv;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.YearMonth;

/** {@link MonthEnds} over HTTP. */
@RestController
class MonthEndsController implements MonthEnds {

    private final MonthEndReport report;

    MonthEndsController(MonthEndReport report) {
        this.report = report;
    }

    @Override
    public MonthEnd get(CompanyKey company, YearMonth month) {
        return report.of(company, month);
    }

    /** The same as CSV. */
    @GetMapping(path = "/{month}", produces = "text/csv")
    ResponseEntity<String> csv(@PathVariable CompanyKey company, @PathVariable YearMonth month) {
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header("Content-Disposition", "attachment; filename=%s.csv".formatted(month))
                .body(MonthEndCsv.of(report.of(company, month)));
    }
}
