package org.sageonesync.kernel.resync;

import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.runtime.database.Database;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import reactor.core.scheduler.Scheduler;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;

/** Resync jobs. */
@AutoConfiguration
class ResyncConfiguration {

    @Bean
    ResyncsController resyncsController(
            Database database,
            JsonMapper json,
            Clock clock,
            WorkSignal work,
            Scheduler blockingStreams) {
        return new ResyncsController(new ResyncStore(database, json, clock), work, blockingStreams);
    }
}
