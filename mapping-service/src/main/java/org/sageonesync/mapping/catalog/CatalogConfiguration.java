package org.sageonesync.mapping.catalog;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.intake.DeadLetters;
import org.sageonesync.runtime.intake.IntakeBatch;
import org.sageonesync.runtime.intake.RequiredTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Consumer;

/** The way in of the catalog. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    /** Bound to {@code billing.catalog} in {@code application.yml}. */
    @Bean
    Consumer<IntakeBatch> catalog(
            CatalogStore store, DeadLetters deadLetters, MeterRegistry meters) {
        return new CatalogIntake(EventDecoders.catalog(), store, deadLetters, meters);
    }

    @Bean
    RequiredTopic catalogTopic() {
        return RequiredTopic.compacted(Topics.CATALOG);
    }

    @Bean
    RequiredTopic catalogDeadLetters() {
        return RequiredTopic.deadLettersOf(Topics.CATALOG);
    }
}
