package org.sageonesync.gateway.reconciliation;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.MonthEnd;
import org.sageonesync.gateway.sweep.Purpose;
import org.sageonesync.gateway.sweep.SweepView;
import org.sageonesync.gateway.sweep.Sweeps;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/** What the latest reconciliation found in a month. */
@Component
public final class MonthDrift {

    private static final Duration OLD = Duration.ofDays(2);

    private final Sweeps sweeps;
    private final Drifts drifts;
    private final ReconciliationSettings settings;
    private final Clock clock;

    MonthDrift(Sweeps sweeps, Drifts drifts, ReconciliationSettings settings, Clock clock) {
        this.sweeps = sweeps;
        this.drifts = drifts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty: the books have never been reconciled. */
    public Optional<MonthEnd.Found> of(CompanyKey company, YearMonth month) {
        return sweeps.latestFinished(company, Purpose.RECONCILIATION)
                .map(latest -> found(latest, month));
    }

    private MonthEnd.Found found(SweepView latest, YearMonth month) {
        Instant finished = Objects.requireNonNull(latest.finishedAt());
        var sum = drifts.sum(latest.id(), month);
        var age = Duration.between(finished, clock.instant());
        return new MonthEnd.Found(
                latest.id(),
                finished,
                age.isNegative() ? Duration.ZERO : age,
                sum.drifts(),
                sum.amount(),
                drifts.of(latest.id(), month));
    }

    /** Whether it is too old to rely on. */
    public boolean isOld(MonthEnd.Found found) {
        var every = settings.every();
        return found.age().compareTo(every.isZero() ? OLD : every.multipliedBy(2)) > 0;
    }
}
