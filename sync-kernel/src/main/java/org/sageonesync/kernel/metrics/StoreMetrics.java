package org.sageonesync.kernel.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.r2dbc.spi.Readable;

import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * {@code sageonesync.sync.records} (by company, entity and state) and {@code
 * sageonesync.sync.oldest.pending} (seconds). Counted from an index at a slow pace, not at each
 * scrape.
 */
final class StoreMetrics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StoreMetrics.class);
    private static final Duration PACE = Duration.ofSeconds(15);
    private static final String STATES =
            """
            select company, entity, state, count(*)::float8 as n
              from record
             group by company, entity, state
             order by company, entity, state
             limit 200 offset :offset
            """;
    private static final String OLDEST =
            """
            select coalesce(extract(epoch from now() - min(received_at)), 0)::float8 as age
              from record
             where state = 'PENDING'
            """;

    private final Database database;
    private final DatabaseMigration migration;
    private final MultiGauge records;
    private final ScheduledExecutorService pace =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("store-metrics").factory());
    private volatile double oldestPending;
    private volatile boolean running;

    StoreMetrics(Database database, DatabaseMigration migration, MeterRegistry meters) {
        this.database = database;
        this.migration = migration;
        this.records =
                MultiGauge.builder("sageonesync.sync.records")
                        .description("Records by where they stand")
                        .register(meters);
        Gauge.builder("sageonesync.sync.oldest.pending", () -> oldestPending)
                .description("Age of the pending record that billing has sent first")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        var _ = pace.scheduleWithFixedDelay(this::look, 1, PACE.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        if (migration.isReady()) {
            try {
                count();
            } catch (DataAccessException trouble) {
                log.debug("The records cannot be counted now", trouble);
            }
        }
    }

    private void count() {
        records.register(rows(), true);
        oldestPending =
                database.sql(OLDEST)
                        .one(row -> Objects.requireNonNull(row.get("age", Double.class)));
    }

    private List<MultiGauge.Row<?>> rows() {
        var rows = new ArrayList<MultiGauge.Row<?>>();
        var page = page(0);
        while (!page.isEmpty()) {
            rows.addAll(page);
            page = page(rows.size());
        }
        return rows;
    }

    private List<MultiGauge.Row<?>> page(int offset) {
        return database.sql(STATES).bind("offset", offset).list(StoreMetrics::row);
    }

    private static MultiGauge.Row<?> row(Readable row) {
        var tags =
                Tags.of(
                        "company", text(row, "company"),
                        "entity", text(row, "entity"),
                        "state", text(row, "state"));
        return MultiGauge.Row.of(tags, Objects.requireNonNull(row.get("n", Double.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    @Override
    public void stop() {
        running = false;
        pace.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
