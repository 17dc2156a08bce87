package org.sageonesync.runtime.outbox;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.MigrationScripts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

import java.util.Map;
import java.util.UUID;

/** Gives a service its outbox, if it asks for one. */
@AutoConfiguration
@ConditionalOnClass(KafkaTemplate.class)
@ConditionalOnBooleanProperty("sageonesync.outbox.enabled")
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {

    /** Bytes; what a broker takes beyond its own default of 1 MiB is its topic's setting. */
    private static final int LARGEST_MESSAGE = 2 * 1024 * 1024;

    @Bean
    @Order(0)
    MigrationScripts outboxMigrationScripts() {
        return MigrationScripts.OF_THE_OUTBOX;
    }

    @Bean
    OutboxProducer outboxProducer(
            OutboxSettings settings,
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return new OutboxProducer(
                new DefaultKafkaProducerFactory<>(
                        producer(settings, bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer()));
    }

    @Bean
    OutboxPublisher outboxPublisher(
            Database database,
            OutboxProducer producer,
            OutboxSettings settings,
            MeterRegistry meters) {
        var store = new OutboxStore(database, UUID.randomUUID().toString());
        var page = new OutboxPage(new KafkaTemplate<>(producer.factory()));
        return new OutboxPublisher(store, page, settings, meters);
    }

    static Map<String, Object> producer(OutboxSettings settings, String bootstrapServers) {
        var delivery = Math.toIntExact(settings.delivery().toMillis());
        return Map.of(
                BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ACKS_CONFIG,
                "all",
                ENABLE_IDEMPOTENCE_CONFIG,
                true,
                LINGER_MS_CONFIG,
                0,
                DELIVERY_TIMEOUT_MS_CONFIG,
                delivery,
                REQUEST_TIMEOUT_MS_CONFIG,
                delivery / 2,
                MAX_BLOCK_MS_CONFIG,
                delivery,
                MAX_REQUEST_SIZE_CONFIG,
                LARGEST_MESSAGE);
    }

    /** Keeps the producer factory from being taken for the application's own. */
    record OutboxProducer(DefaultKafkaProducerFactory<String, byte[]> factory)
            implements AutoCloseable {
        @Override
        public void close() {
            factory.destroy();
        }
    }
}
