package org.sageonesync.kernel.record;

import org.sageonesync.runtime.database.MigrationScripts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** The record store's tables, before the service's own, which may refer to them. */
@AutoConfiguration
class RecordStoreConfiguration {

    private static final int AFTER_THE_OUTBOX = 50;

    @Bean
    @Order(AFTER_THE_OUTBOX)
    MigrationScripts recordStoreScripts() {
        return new MigrationScripts("classpath:db/kernel", "flyway_kernel_history");
    }
}
