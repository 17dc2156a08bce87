package org.sageonesync.kernel.deadletter;

import org.sageonesync.kernel.intake.Intake;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.runtime.database.Database;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The replay of dead letters. */
@AutoConfiguration
class DeadLetterConfiguration {

    @Bean
    DeadLettersController deadLettersController(
            SyncRules<?, ?> rules,
            Database database,
            Intake<?> intake,
            @Value("${spring.kafka.bootstrap-servers}") String servers) {
        return new DeadLettersController(
                rules, new LetterReader(servers), new ReplayStore(database), intake);
    }
}
