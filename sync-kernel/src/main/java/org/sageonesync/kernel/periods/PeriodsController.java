package org.sageonesync.kernel.periods;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.period.Period;
import org.sageonesync.contracts.period.Periods;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.web.bind.annotation.RestController;

import java.time.YearMonth;

/** Answers for a month, in one statement. */
@RestController
class PeriodsController implements Periods {

    private final PeriodQuery query;
    private final SyncRules<?, ?> rules;

    PeriodsController(PeriodQuery query, SyncRules<?, ?> rules) {
        this.query = query;
        this.rules = rules;
    }

    @Override
    public Period get(CompanyKey company, YearMonth month) {
        var groups =
                query.groups(company, month)
                        .orElseThrow(
                                () ->
                                        ProblemException.notFound(
                                                "Nothing is known here of company %s."
                                                        .formatted(company)));
        var entities = rules.entities().stream().map(entity -> Group.sum(entity, groups)).toList();
        return Period.of(company, month, entities);
    }
}
