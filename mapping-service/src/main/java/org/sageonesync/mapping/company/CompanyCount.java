package org.sageonesync.mapping.company;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.runtime.database.DatabaseMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the companies for the metrics, since a scrape must not wait for the database. */
@Component
class CompanyCount {

    private static final Logger log = LoggerFactory.getLogger(CompanyCount.class);

    private final CompanyStore store;
    private final DatabaseMigration database;
    private volatile long count;

    CompanyCount(CompanyStore store, DatabaseMigration database, MeterRegistry meters) {
        this.store = store;
        this.database = database;
        Gauge.builder("sageonesync.mapping.companies", () -> count)
                .description("Companies that are set up; at most 10 s old")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT1S")
    void refresh() {
        if (!database.isReady()) {
            return;
        }
        try {
            count = store.count();
        } catch (DataAccessException unavailable) {
            log.debug("The companies cannot be counted", unavailable);
        }
    }
}
