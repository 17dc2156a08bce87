package org.sageonesync.gateway.reconciliation;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.sweep.Purpose;
import org.sageonesync.gateway.sweep.SweepLoop;
import org.sageonesync.gateway.sweep.Sweeps;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Begins the reconciliations that are due. Every replica looks; a company's next one begins once,
 * since there is never more than one sweep of a company.
 */
@Component
class ReconciliationSchedule implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ReconciliationSchedule.class);

    private final Database database;
    private final Sweeps sweeps;
    private final SweepLoop loop;
    private final DriftMetrics metrics;
    private final ReconciliationSettings settings;
    private final CountDownLatch over = new CountDownLatch(1);

    ReconciliationSchedule(
            Database database,
            Sweeps sweeps,
            SweepLoop loop,
            DriftMetrics metrics,
            ReconciliationSettings settings) {
        this.database = database;
        this.sweeps = sweeps;
        this.loop = loop;
        this.metrics = metrics;
        this.settings = settings;
    }

    @EventListener(DatabaseReady.class)
    void start() {
        Thread.ofVirtual().name("reconciliation-schedule").start(this::untilOver);
    }

    @Override
    public void destroy() {
        over.countDown();
    }

    /** Begins what is due now. */
    void beginDue() {
        begin(Scope.FULL, settings.fullEvery());
        begin(Scope.BALANCES, settings.every());
    }

    private void untilOver() {
        try {
            do {
                once();
            } while (!over.await(settings.check().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            if (settings.scheduled()) {
                beginDue();
            }
            metrics.refresh();
        } catch (RuntimeException failure) {
            log.warn("Reconciliations could not be looked for: {}", failure.toString());
        }
    }

    private void begin(Scope scope, Duration every) {
        if (every.isZero()) {
            return;
        }
        due(scope, every)
                .forEach(
                        company ->
                                sweeps.begin(company, Purpose.RECONCILIATION, scope)
                                        .ifPresent(_ -> loop.ring()));
    }

    private List<CompanyKey> due(Scope scope, Duration every) {
        return database.sql(DUE)
                .bind("scope", scope)
                .bind("every_ms", every.toMillis())
                .list(row -> new CompanyKey(Column.text(row, "company")));
    }

    /**
     * A company has its own part of a tenth of the time as jitter, so that not all begin at once. A
     * full one is as good as one of balances.
     */
    private static final String DUE =
            """
            select company from connection
            where coalesce((select max(requested_at) from sweep
                        where sweep.company = connection.company and purpose = 'RECONCILIATION'
                            and (scope = 'FULL' or :scope = 'BALANCES')),
                    changed_at)
                + :every_ms * (1 + (hashtext(company) & 1023) / 10240.0)
                    * interval '1 millisecond' <= clock_timestamp()
                and not exists (select from sweep
                    where sweep.company = connection.company and state = 'RUNNING')
            order by company limit 200
            """;
}
