package org.sageonesync.runtime.testing;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** A running broker; it ends with the JVM. */
final class KafkaBroker {

    private static final String IMAGE = "apache/kafka-native:4.2.1";

    private KafkaBroker() {}

    @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
    static String inAContainer() {
        var container =
                new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return container.getBootstrapServers();
    }

    static String embedded() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "kafka-stop"));
        return broker.getBrokersAsString();
    }
}
