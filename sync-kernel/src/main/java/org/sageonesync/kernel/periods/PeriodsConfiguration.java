package org.sageonesync.kernel.periods;

import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.runtime.database.Database;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** "Is August complete?". */
@AutoConfiguration
class PeriodsConfiguration {

    @Bean
    PeriodsController periodsController(Database database, SyncRules<?, ?> rules) {
        return new PeriodsController(new PeriodQuery(database), rules);
    }
}
