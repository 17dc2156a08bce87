package org.sageonesync.kernel.projection;

import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.intake.IntakeBatch;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import tools.jackson.databind.json.JsonMapper;

import java.util.function.Consumer;

/**
 * Projections of what a service's records depend on: the consumers {@code outcomes} and {@code
 * dependencies}, which a service that has such names in {@code spring.cloud.function.definition}.
 */
@AutoConfiguration
@EnableConfigurationProperties(ProjectionSettings.class)
class ProjectionConfiguration {

    @Bean
    NamesakeStore namesakes(Database database) {
        return new NamesakeStore(database);
    }

    @Bean
    DependencyStore dependencyStore(Database database, WorkSignal work) {
        return new DependencyStore(database, work);
    }

    @Bean
    @ConditionalOnProperty("sageonesync.projection.outcomes")
    Consumer<IntakeBatch> outcomes(
            DependencyStore store, ProjectionSettings settings, JsonMapper json) {
        var intake = new OutcomeIntake(store, settings.outcomes(), json);
        return batch -> intake.accept(batch.records());
    }

    @Bean
    @ConditionalOnBean(KnownEvents.class)
    Consumer<IntakeBatch> dependencies(DependencyStore store, KnownEvents known) {
        var intake = new KnownEventIntake(store, known);
        return batch -> intake.accept(batch.records());
    }
}
