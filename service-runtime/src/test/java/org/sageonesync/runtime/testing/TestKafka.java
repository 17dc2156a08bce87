package org.sageonesync.runtime.testing;

import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real Kafka broker (KRaft) per test JVM: in a container where an engine is there, else
 * embedded. Tests keep apart by {@link #uniqueTopic topic names}.
 */
public final class TestKafka {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final long PATIENCE_SECONDS = 30;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private TestKafka() {}

    /**
     * The broker's address.
     *
     * @return {@code host:port}
     */
    public static String bootstrapServers() {
        return Running.BOOTSTRAP_SERVERS;
    }

    /**
     * Points a Spring test at the broker.
     *
     * @param registry the test's properties
     */
    public static void register(DynamicPropertyRegistry registry) {
        registry.add("KAFKA_BOOTSTRAP_SERVERS", TestKafka::bootstrapServers);
    }

    /**
     * A topic name that no other test uses; the topic is not created.
     *
     * @param stem how the name begins
     * @return the name
     */
    public static String uniqueTopic(String stem) {
        return stem + "." + COUNT.incrementAndGet();
    }

    /**
     * Creates a topic and waits until the broker knows it.
     *
     * @param name the topic
     * @param partitions the number of its partitions
     */
    public static void createTopic(String name, int partitions) {
        try (var admin =
                Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            var topic = new NewTopic(name, partitions, (short) 1);
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Changes a setting of a topic and waits until the broker says that it holds.
     *
     * @param topic the topic; it must exist
     * @param name such as {@code max.message.bytes}
     * @param value the new value
     */
    public static void configure(String topic, String name, String value) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        try (var admin =
                Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(change)))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .until(() -> value.equals(setting(admin, resource, name)));
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static @Nullable String setting(Admin admin, ConfigResource resource, String name)
            throws ExecutionException, InterruptedException {
        return admin.describeConfigs(List.of(resource)).all().get().values().stream()
                .map(configs -> configs.get(name).value())
                .findFirst()
                .orElse(null);
    }

    /**
     * Produces records and waits for their acknowledgements.
     *
     * @param records the records, in order
     */
    public static void produce(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        MOST_BYTES);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var one : sent) {
                one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Consumes a topic from its beginning.
     *
     * @param topic the topic; it must exist
     * @param count how many records to wait for
     * @param patience how long to wait for them
     * @return what was there when {@code count} was reached or the time was over; may be more or
     *     fewer
     */
    public static List<ConsumerRecord<String, byte[]>> consume(
            String topic, int count, Duration patience) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        var begun = System.nanoTime();
        try (var consumer = consumer()) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (found.size() < count && System.nanoTime() - begun < patience.toNanos()) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Starts with its first use. */
    private static final class Running {
        static final String BOOTSTRAP_SERVERS =
                ContainerEngine.isThere() ? KafkaBroker.inAContainer() : KafkaBroker.embedded();
    }
}
