package org.sageonesync.mapping.unmapped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.r2dbc.spi.Readable;

import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Counts what waits for the metrics, since a scrape must not wait for the database. */
@Component
class UnmappedCount {

    private static final Logger log = LoggerFactory.getLogger(UnmappedCount.class);
    private static final String WAITING =
            """
            select company, count(*)::float8 as n
              from waiting
             where waiting_on is not null
             group by company
             order by company
             limit 200 offset :offset
            """;

    private final Database database;
    private final DatabaseMigration migration;
    private final MultiGauge waiting;

    UnmappedCount(Database database, DatabaseMigration migration, MeterRegistry meters) {
        this.database = database;
        this.migration = migration;
        this.waiting =
                MultiGauge.builder("sageonesync.mapping.unmapped")
                        .description("Records that wait for a mapping; at most 10 s old")
                        .register(meters);
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT1S")
    void refresh() {
        if (!migration.isReady()) {
            return;
        }
        try {
            waiting.register(rows(), true);
        } catch (DataAccessException unavailable) {
            log.debug("What waits for a mapping cannot be counted", unavailable);
        }
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
        return database.sql(WAITING).bind("offset", offset).list(UnmappedCount::row);
    }

    private static MultiGauge.Row<?> row(Readable row) {
        return MultiGauge.Row.of(
                Tags.of("company", Objects.requireNonNull(row.get("company", String.class))),
                Objects.requireNonNull(row.get("n", Double.class)));
    }
}
