package org.sageonesync.kernel.records;

import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.runtime.database.Database;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.VirtualThreadTaskExecutor;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.json.JsonMapper;

/** The records to read. */
@AutoConfiguration
class RecordsConfiguration {

    /** Where streams ask the database. */
    @Bean
    Scheduler blockingStreams() {
        return Schedulers.fromExecutor(new VirtualThreadTaskExecutor("stream-"));
    }

    @Bean
    RecordsController recordsController(
            Database database,
            SyncRules<?, ?> rules,
            Postings journal,
            JsonMapper json,
            Scheduler blockingStreams) {
        return new RecordsController(
                new RecordQueries(database), rules, journal, json, blockingStreams);
    }
}
