package org.sageonesync.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestKafka;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class OutboxPublisherIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration NEVER = Duration.ofMinutes(5);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Database database = TestPostgres.freshDatabase().migrated("classpath:db/runtime");
    private final String topic = TestKafka.uniqueTopic("outbox");
    private final DefaultKafkaProducerFactory<String, byte[]> producers =
            new DefaultKafkaProducerFactory<>(
                    OutboxConfiguration.producer(settings(NEVER), TestKafka.bootstrapServers()),
                    new StringSerializer(),
                    new ByteArraySerializer());
    private final KafkaTemplate<String, byte[]> kafka = new KafkaTemplate<>(producers);

    @BeforeEach
    void createTheTopic() {
        TestKafka.createTopic(topic, 3);
    }

    @AfterEach
    void closeProducers() {
        producers.destroy();
    }

    @Test
    void aSignalPublishesAtOnceEverythingInTheOrderOfEachKey() {
        var publisher = started("a", NEVER);
        insert(0, 1000);

        publisher.signal();

        var byKey =
                TestKafka.consume(topic, 1000, PATIENCE).stream()
                        .collect(
                                groupingBy(
                                        ConsumerRecord::key,
                                        mapping(OutboxPublisherIT::number, toList())));
        assertThat(byKey.keySet()).hasSize(7);
        assertThat(byKey.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
        assertThat(byKey.values().stream().mapToInt(List::size).sum()).isEqualTo(1000);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsLeft()).isZero());
        assertThat(meters.get("sageonesync.outbox.published").counter().count()).isEqualTo(1000);
        publisher.stop();
    }

    @Test
    void carriesHeadersAndTombstones() {
        var publisher = started("a", NEVER);
        database.sql(
                        """
                        insert into outbox (topic, key, headers, payload)
                        values (:topic, 'acme/1', '{"ce_type": "changed", "ce_subject": "Zoë"}', null)
                        """)
                .bind("topic", topic)
                .update();

        publisher.signal();

        assertThat(TestKafka.consume(topic, 1, PATIENCE))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.key()).isEqualTo("acme/1");
                            assertThat(found.value()).isNull();
                            assertThat(found.headers().lastHeader("ce_subject").value())
                                    .isEqualTo("Zoë".getBytes(UTF_8));
                        });
        publisher.stop();
    }

    @Test
    void theSlowPollFindsWhatNoSignalTold() {
        var publisher = started("a", Duration.ofMillis(100));

        insert(0, 3);

        assertThat(TestKafka.consume(topic, 3, PATIENCE)).hasSize(3);
        publisher.stop();
    }

    @Test
    void ofTwoReplicasOnePublishesAndTheOtherTakesOverWhenItStops() {
        var first = started("first", Duration.ofMillis(50));
        insert(0, 10);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsLeft()).isZero());
        var second = started("second", Duration.ofMillis(50));

        assertThat(new OutboxStore(database, "second").next(NEVER)).isEmpty();
        assertThat(holder()).isEqualTo("first");
        first.stop();
        insert(10, 10);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsLeft()).isZero());
        assertThat(holder()).isEqualTo("second");
        assertThat(TestKafka.consume(topic, 21, Duration.ofSeconds(2))).hasSize(20);
        second.stop();
    }

    @Test
    void nothingIsLostWhileTheTopicIsMissing() {
        var elsewhere = topic + ".later";
        var publisher = started("a", Duration.ofMillis(50));
        insert(elsewhere, 0, 5);
        awaitPending(5);

        TestKafka.createTopic(elsewhere, 1);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsLeft()).isZero());
        assertThat(
                        TestKafka.consume(elsewhere, 5, PATIENCE).stream()
                                .map(OutboxPublisherIT::number))
                .containsExactly(0, 1, 2, 3, 4);
        awaitPending(0);
        publisher.stop();
    }

    @Test
    void nothingIsLostWhileTheBrokerRefuses() {
        TestKafka.configure(topic, "max.message.bytes", "1");
        var publisher = started("a", Duration.ofMillis(50));
        insert(0, 1);
        awaitPending(1);

        TestKafka.configure(topic, "max.message.bytes", "1048576");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsLeft()).isZero());
        assertThat(TestKafka.consume(topic, 1, PATIENCE)).isNotEmpty();
        publisher.stop();
    }

    @Test
    void stoppingPublishesWhatWasInsertedBefore() {
        var publisher = started("a", NEVER);
        insert(0, 5);

        publisher.stop();

        assertThat(rowsLeft()).isZero();
    }

    @Test
    void whatFollowsWithinThePauseIsGatheredAndStoppingDoesNotWaitForIt() {
        var publisher = started("a", settings(Duration.ofMillis(50), NEVER));
        insert(0, 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsLeft()).isZero());

        insert(1, 5);
        publisher.signal();

        await().during(Duration.ofMillis(300))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rowsLeft()).isEqualTo(5));
        publisher.stop();
        assertThat(rowsLeft()).isZero();
        assertThat(TestKafka.consume(topic, 6, PATIENCE)).hasSize(6);
    }

    private OutboxPublisher started(String replica, Duration poll) {
        return started(replica, settings(poll));
    }

    private OutboxPublisher started(String replica, OutboxSettings settings) {
        var publisher =
                new OutboxPublisher(
                        new OutboxStore(database, replica),
                        new OutboxPage(kafka),
                        settings,
                        meters);
        publisher.start();
        publisher.begin();
        return publisher;
    }

    private static OutboxSettings settings(Duration poll) {
        return settings(poll, Duration.ZERO);
    }

    private static OutboxSettings settings(Duration poll, Duration pause) {
        return new OutboxSettings(true, poll, Duration.ofSeconds(2), pause);
    }

    private void insert(int from, int count) {
        insert(topic, from, count);
    }

    private void insert(String into, int from, int count) {
        database.sql(
                        """
                        insert into outbox (topic, key, payload)
                        select :topic, key, payload
                          from unnest(:keys::text[], :payloads::text[]) as t (key, payload)
                        """)
                .bind("topic", into)
                .bind(
                        "keys",
                        texts(from, count)
                                .map(n -> "k" + Integer.parseInt(n) % 7)
                                .toArray(String[]::new))
                .bind("payloads", texts(from, count).toArray(String[]::new))
                .update();
    }

    private static Stream<String> texts(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Integer::toString);
    }

    private static int number(ConsumerRecord<String, byte[]> found) {
        return Integer.parseInt(new String(found.value(), UTF_8));
    }

    /** Which the publisher counts after an attempt. */
    private void awaitPending(int messages) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(meters.get("sageonesync.outbox.pending").gauge().value())
                                        .isEqualTo(messages));
    }

    private int rowsLeft() {
        return database.sql("select 1 from outbox limit 200").list(row -> 1).size();
    }

    private String holder() {
        return database.sql("select holder from outbox_lease")
                .one(row -> Objects.requireNonNull(row.get("holder", String.class)));
    }
}
