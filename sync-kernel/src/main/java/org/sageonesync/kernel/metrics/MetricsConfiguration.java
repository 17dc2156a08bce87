package org.sageonesync.kernel.metrics;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The store in figures. */
@AutoConfiguration
class MetricsConfiguration {

    @Bean
    StoreMetrics storeMetrics(
            Database database, DatabaseMigration migration, MeterRegistry meters) {
        return new StoreMetrics(database, migration, meters);
    }
}
