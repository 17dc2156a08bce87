package org.sageonesync.kernel.intake;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.projection.NamesakeStore;
import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.kernel.settings.SettingsIntake;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.intake.DeadLetters;
import org.sageonesync.runtime.intake.IntakeBatch;
import org.sageonesync.runtime.intake.RequiredTopic;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import java.util.function.Consumer;

/**
 * From Kafka into the record store: the consumers {@code records} and {@code settings}, which
 * {@code kernel-defaults.yml} binds, and the topics.
 */
@AutoConfiguration
class IntakeConfiguration {

    @Bean
    <E extends BillingEvent> Intake<E> intake(
            SyncRules<E, ?> rules,
            DeadLetters deadLetters,
            Database database,
            NamesakeStore namesakes,
            MeterRegistry meters,
            WorkSignal work) {
        return new Intake<>(
                rules,
                deadLetters::send,
                new SnapshotStore(database),
                namesakes::haveChanged,
                new IntakeMetrics(meters),
                work);
    }

    @Bean
    Consumer<IntakeBatch> records(Intake<?> intake) {
        return batch -> intake.accept(batch.records());
    }

    @Bean
    Consumer<IntakeBatch> settings(SettingsIntake intake) {
        return batch -> intake.accept(batch.records());
    }

    @Bean
    RequiredTopic billingTopic(SyncRules<?, ?> rules) {
        return RequiredTopic.compacted(rules.topic());
    }

    @Bean
    RequiredTopic billingDeadLetters(SyncRules<?, ?> rules) {
        return RequiredTopic.deadLettersOf(rules.topic());
    }

    @Bean
    RequiredTopic outcomesTopic() {
        return RequiredTopic.compacted(Topics.OUTCOMES);
    }

    @Bean
    RequiredTopic settingsTopic() {
        return RequiredTopic.compacted(Topics.SETTINGS);
    }
}
