package org.sageonesync.mapping.unmapped;

import io.micrometer.core.instrument.MeterRegistry;

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

/** The way in of the outcomes. */
@Configuration(proxyBeanMethods = false)
class UnmappedConfiguration {

    private static final EventSource<Outcome> EVENTS =
            new EventSource<>(
                    EventTypes.OUTCOME_RECORDED,
                    new OutcomeReader(),
                    "sageonesync.mapping.outcomes.events");

    /** Bound to {@code accounting.outcomes} in {@code application.yml}. */
    @Bean
    Consumer<IntakeBatch> outcomes(
            WaitingStore store, DeadLetters deadLetters, MeterRegistry meters) {
        return new EventIntake<>(EVENTS, store::store, deadLetters, meters);
    }

    @Bean
    RequiredTopic outcomesTopic() {
        return RequiredTopic.compacted(Topics.OUTCOMES);
    }

    @Bean
    RequiredTopic outcomesDeadLetters() {
        return RequiredTopic.deadLettersOf(Topics.OUTCOMES);
    }
}
