package org.sageonesync.mapping.catalog;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.contracts.billing.CatalogChanged;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.mapping.intake.EventIntake;
import org.sageonesync.mapping.intake.EventSource;
import org.sageonesync.runtime.intake.DeadLetters;
import org.sageonesync.runtime.intake.IntakeBatch;
import org.sageonesync.runtime.intake.RequiredTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Consumer;

/** The way in of the catalog. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    private static final EventSource<CatalogChanged> EVENTS =
            new EventSource<>(
                    EventTypes.CATALOG_CHANGED,
                    EventDecoders.catalog(),
                    "sageonesync.mapping.catalog.events");

    /** Bound to {@code billing.catalog} in {@code application.yml}. */
    @Bean
    Consumer<IntakeBatch> catalog(
            CatalogStore store, DeadLetters deadLetters, MeterRegistry meters) {
        return new EventIntake<>(EVENTS, store::store, deadLetters, meters);
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
