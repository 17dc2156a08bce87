package org.sageonesync.runtime.intake;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.support.converter.BatchMessageConverter;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Gives a service that has the Kafka binder its intake, topics, dead letters and Kafka's health.
 */
@AutoConfiguration
@ConditionalOnClass(KafkaMessageChannelBinder.class)
@EnableConfigurationProperties(KafkaTopicSettings.class)
class IntakeConfiguration {

    private static final int ADMIN_TIMEOUT_MILLIS = 5_000;
    private static final long STOP_MILLIS = 5_000;
    private static final Duration START_PAUSE = Duration.ofSeconds(2);

    @Bean
    BatchMessageConverter intakeBatches() {
        return new IntakeConverter();
    }

    @Bean
    Redelivery redelivery() {
        return new Redelivery();
    }

    /**
     * Nothing is skipped. A stop does not wait long for a batch that cannot be stored, since it
     * comes again.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientContainers(
            Redelivery redelivery) {
        return (container, _, _) -> {
            container.setCommonErrorHandler(redelivery);
            container.getContainerProperties().setShutdownTimeout(STOP_MILLIS);
        };
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor bindingsAreHeldBack() {
        return registry -> {
            if (registry.containsBeanDefinition(HeldBackBindings.REPLACED)) {
                registry.removeBeanDefinition(HeldBackBindings.REPLACED);
                registry.registerBeanDefinition(
                        HeldBackBindings.REPLACED,
                        BeanDefinitionBuilder.rootBeanDefinition(HeldBackBindings.class)
                                .setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR)
                                .addDependsOn("bindingService")
                                .getBeanDefinition());
            }
        };
    }

    @Bean
    KafkaAdminClient kafkaAdminClient(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return new KafkaAdminClient(
                bootstrapServers,
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                ADMIN_TIMEOUT_MILLIS,
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                ADMIN_TIMEOUT_MILLIS)));
    }

    @Bean
    IntakeStart intakeStart(
            KafkaAdminClient kafka,
            ObjectProvider<RequiredTopic> topics,
            KafkaTopicSettings settings,
            DatabaseMigration database,
            HeldBackBindings consumers) {
        var creation = new TopicCreation(kafka.admin(), topics.orderedStream().toList(), settings);
        return new IntakeStart(
                () -> {
                    creation.createMissing();
                    database.await();
                },
                consumers,
                START_PAUSE);
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(KafkaAdminClient kafka, HeldBackBindings consumers) {
        return new KafkaHealth(kafka.admin(), kafka.bootstrapServers(), consumers);
    }

    @Bean
    DeadLetterProducer deadLetterProducer(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return DeadLetterProducer.to(bootstrapServers);
    }

    @Bean
    DeadLetters deadLetters(
            DeadLetterProducer producer, ObjectProvider<Clock> clock, MeterRegistry meters) {
        return new DeadLetters(
                new KafkaTemplate<>(producer.factory()),
                clock.getIfAvailable(Clock::systemUTC),
                meters);
    }

    /** Keeps the client from being taken for the application's own. */
    record KafkaAdminClient(String bootstrapServers, Admin admin) implements AutoCloseable {
        @Override
        public void close() {
            admin.close(Duration.ZERO);
        }
    }
}
