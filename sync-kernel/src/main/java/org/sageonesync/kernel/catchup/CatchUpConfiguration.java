package org.sageonesync.kernel.catchup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Waits for what the consumers of settings and projections have to read. */
@AutoConfiguration
class CatchUpConfiguration {

    private static final Set<String> CONSUMERS = Set.of("settings", "outcomes", "dependencies");

    /** Closed by the one thread that uses it. */
    @Bean(name = "projectionsHealthIndicator", destroyMethod = "")
    CatchUp catchUp(Environment environment, MeterRegistry meters) {
        var topics = topics(environment);
        var kafka = consumer(environment);
        var catchUp = new CatchUp(topics, () -> new Backlog(new KafkaConsumer<>(kafka), topics));
        Gauge.builder("sageonesync.sync.catch.up", catchUp, CatchUp::left)
                .description("Records that are to be read before anything is posted")
                .register(meters);
        return catchUp;
    }

    private static List<String> topics(Environment environment) {
        var definition =
                environment.getRequiredProperty("spring.cloud.function.definition").split(";", -1);
        return Stream.of(definition)
                .filter(CONSUMERS::contains)
                .map("spring.cloud.stream.bindings.%s-in-0.destination"::formatted)
                .map(environment::getRequiredProperty)
                .toList();
    }

    private static Map<String, Object> consumer(Environment environment) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
                ConsumerConfig.GROUP_ID_CONFIG,
                environment.getRequiredProperty("sageonesync.intake.group"),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
    }
}
