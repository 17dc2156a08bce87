package org.sageonesync.runtime.intake;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

import java.util.Map;

/** Keeps the producer factory from being taken for the application's own. */
record DeadLetterProducer(DefaultKafkaProducerFactory<byte[], byte[]> factory)
        implements AutoCloseable {

    private static final int DELIVERY_MILLIS = 20_000;

    static DeadLetterProducer to(String bootstrapServers) {
        return new DeadLetterProducer(
                new DefaultKafkaProducerFactory<>(
                        Map.of(
                                BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ACKS_CONFIG,
                                "all",
                                LINGER_MS_CONFIG,
                                0,
                                MAX_REQUEST_SIZE_CONFIG,
                                RequiredTopic.LETTER_BYTES,
                                MAX_BLOCK_MS_CONFIG,
                                DELIVERY_MILLIS / 2,
                                REQUEST_TIMEOUT_MS_CONFIG,
                                DELIVERY_MILLIS / 2,
                                DELIVERY_TIMEOUT_MS_CONFIG,
                                DELIVERY_MILLIS),
                        new ByteArraySerializer(),
                        new ByteArraySerializer()));
    }

    @Override
    public void close() {
        factory.destroy();
    }
}
