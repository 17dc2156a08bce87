package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sageonesync.contracts.topic.DeadLetterHeaders;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.testing.Toy;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TcpGate;
import org.sageonesync.runtime.testing.TestKafka;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Nothing that billing has sent is lost, whatever fails while it is taken in. The companies are not
 * set up, so that nothing is posted meanwhile; the dead-letter topic has one partition, that of the
 * events three.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeFaultsIT {

    private static final int PARTITIONS = 3;
    private static final int MIB = 1024 * 1024;
    private static final String TAKES_ALL = "" + 3 * MIB;
    private static final String TAKES_NOTHING = "1";
    private static final Map<String, Object> IMPATIENT =
            Map.of(
                    "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.interval.ms",
                    "3000",
                    "spring.lifecycle.timeout-per-shutdown-phase",
                    "2s",
                    "INTAKE_BATCH",
                    "20");

    private final FreshDatabase database = TestPostgres.freshDatabase();
    private final Database rows = database.unmigrated();
    private final TcpGate gate = TcpGate.shutBefore(database.host(), database.port());
    private final TcpGate replicasGate = TcpGate.shutBefore(database.host(), database.port());
    private final String topic = TestKafka.uniqueTopic("faulty");
    private Toy toy;
    private Group group;

    @BeforeAll
    void start() {
        gate.open();
        replicasGate.open();
        TestKafka.createTopic(Topics.deadLettersOf(topic), 1);
        TestKafka.configure(Topics.deadLettersOf(topic), "max.message.bytes", TAKES_ALL);
        var properties = new HashMap<>(IMPATIENT);
        properties.putAll(database.at("localhost", gate.port()).properties());
        properties.put(Toy.TOPIC, topic);
        toy = Toy.start(properties);
        group = new Group(toy);
    }

    @BeforeEach
    void atRest() {
        soon().until(() -> group.members() == 1 && group.isAtTheEnd());
    }

    @AfterAll
    void stop() {
        toy.close();
        group.close();
        gate.close();
        replicasGate.close();
    }

    @Test
    void nothingIsAcknowledgedWhileTheDeadLetterTopicTakesNothing() throws Exception {
        var company = toy.withAnotherCompany();
        var account = Account.of(toy);
        var failures = failedLetters();
        var acknowledged = group.acknowledged();
        TestKafka.configure(Topics.deadLettersOf(topic), "max.message.bytes", TAKES_NOTHING);

        TestKafka.produce(
                IntStream.range(0, PARTITIONS)
                        .boxed()
                        .flatMap(
                                partition ->
                                        Stream.of(
                                                on(
                                                        partition,
                                                        company,
                                                        "bad" + partition,
                                                        "no JSON"),
                                                on(
                                                        partition,
                                                        company,
                                                        "good" + partition,
                                                        event(company, "good" + partition, 1))))
                        .toList());

        soon().until(() -> failedLetters() >= failures + 2);
        assertThat(group.acknowledged()).isEqualTo(acknowledged);
        assertThat(account.of("received")).isZero();

        TestKafka.configure(Topics.deadLettersOf(topic), "max.message.bytes", TAKES_ALL);
        soon().until(() -> group.isAtTheEnd());

        assertThat(account.parts()).containsExactly(3L, 0L, 0L, 0L, 3L);
        account.balances();
        assertThat(versions(company)).hasSize(3);
        assertThat(letters(company)).containsOnlyKeys("bad0", "bad1", "bad2");
    }

    @Test
    void aDatabaseThatIsAwayForLongerThanAConsumerMayBeSilentCostsNothing() throws Exception {
        var company = toy.withAnotherCompany();
        var account = Account.of(toy);
        var acknowledged = group.acknowledged();
        var failures = failedBatches();

        gate.hold();
        publish(company, 0, 60, 1);
        soon().until(() -> group.members() == 0);
        gate.shut();
        publish(company, 0, 30, 2);
        publish(company, 60, 70, 1);
        soon().until(() -> group.members() == 1 && failedBatches() >= failures + 2);
        assertThat(group.acknowledged()).isEqualTo(acknowledged);

        gate.open();
        soon().until(() -> group.isAtTheEnd());

        assertThat(versions(company))
                .hasSize(70)
                .allSatisfy(
                        (id, version) -> assertThat(version).isEqualTo(number(id) < 30 ? 2 : 1));
        assertThat(account.of("received")).isGreaterThanOrEqualTo(100);
        account.balances();
        assertThat(told(company)).isBetween(70L, 100L).isGreaterThanOrEqualTo(account.of("stored"));
    }

    @Test
    void replicasThatJoinFallSilentAndStopWhileTheyStoreLoseNothing() throws Exception {
        var company = toy.withAnotherCompany();
        Account account;
        try (var replica =
                toy.replica(database.at("localhost", replicasGate.port()).properties())) {
            account = Account.of(toy, replica);
            publish(company, 0, 200, 1);
            soon().until(() -> group.members() == 2);

            replicasGate.hold();
            publish(company, 0, 200, 2);
            soon().until(() -> group.members() == 1);
            soon().until(() -> group.isAtTheEnd());
            assertThat(versions(company))
                    .hasSize(200)
                    .allSatisfy((_, v) -> assertThat(v).isEqualTo(2));

            replicasGate.release();
            soon().until(() -> group.members() == 2);
            publish(company, 0, 200, 3);
            replicasGate.hold();
            publish(company, 0, 200, 4);
        }
        soon().until(() -> group.members() == 1);
        soon().until(() -> group.isAtTheEnd());

        assertThat(versions(company)).hasSize(200).allSatisfy((_, v) -> assertThat(v).isEqualTo(4));
        account.balances();
        assertThat(account.of("received")).isGreaterThanOrEqualTo(800);
        assertThat(told(company)).isBetween(200L, 800L);
    }

    @Test
    void aReplicaThatCouldNotStoreTakesBackNothingThatAnotherHasAcknowledged() throws Exception {
        var company = toy.withAnotherCompany();
        var failures = failedBatches();
        gate.shut();
        onEachPartition(company, "early");
        soon().until(() -> failedBatches() > failures);
        var acknowledged = group.acknowledged();

        try (var _ = toy.replica(database.properties())) {
            soon().until(() -> group.members() == 2);
            onEachPartition(company, "late");
            soon().until(() -> group.acknowledged() >= acknowledged + 2);
            gate.open();

            soon().until(() -> group.isAtTheEnd());
        }
        assertThat(versions(company)).hasSize(2 * PARTITIONS);
    }

    @Test
    void whateverATopicHoldsIsStoredCountedOrADeadLetter() {
        var company = toy.withAnotherCompany();
        var account = Account.of(toy);
        var big = event(company, "big", 1, MIB);
        var tooBig = event(company, "too-big", 1, MIB + 1);
        var muchTooBig = event(company, "much-too-big", 1, 2 * MIB - 1_000);

        TestKafka.produce(
                List.of(
                        of(company, "plain", event(company, "plain", 2)),
                        described(of(company, "described", event(company, "described", 1))),
                        of(company, "big", big),
                        of(company, "plain", event(company, "plain", 2)),
                        of(company, "plain", event(company, "plain", 1)),
                        of(company, "gone", null),
                        of(company, "empty", ""),
                        of(company, "array", "[1]"),
                        of(company, "text", "no JSON"),
                        new ProducerRecord<>(
                                topic, company.company() + "/bytes", new byte[] {-1, 0}),
                        of(company, "deep", "[".repeat(10_000)),
                        of(company, "nul", event(company, "nul", 1).replace("at 1", "\\u0000")),
                        of(
                                company,
                                "nameless",
                                event(company, "nameless", 1).replace("\"name\"", "\"nom\"")),
                        ofType(of(company, "other", event(company, "other", 1)), "another.v1"),
                        ofType(of(company, "odd", event(company, "odd", 1)), "\0\uFFFF"),
                        of(company, "too-big", tooBig),
                        of(company, "much-too-big", muchTooBig)));

        soon().until(() -> account.of("received") >= 17);
        account.balances();
        assertThat(account.parts()).containsExactly(3L, 1L, 1L, 1L, 11L);
        assertThat(versions(company))
                .containsOnlyKeys("plain", "described", "big", "nul", "nameless");
        assertThat(payload(company, "big")).isEqualTo(big);
        assertThat(letters(company))
                .containsOnlyKeys(
                        "empty",
                        "array",
                        "text",
                        "bytes",
                        "deep",
                        "nul",
                        "nameless",
                        "other",
                        "odd",
                        "too-big",
                        "much-too-big")
                .allSatisfy((_, letter) -> assertThat(header(letter)).isEqualTo("invalid-event"));
        assertThat(letters(company))
                .hasEntrySatisfying(
                        "much-too-big",
                        letter -> assertThat(letter.value()).isEqualTo(muchTooBig.getBytes(UTF_8)));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsMatching(ExecutionException.class::isInstance);
    }

    /** Batches that could not be taken in, each as often as it was tried. */
    private long failedBatches() {
        return toy
                .service()
                .bean(MeterRegistry.class)
                .find("spring.kafka.listener")
                .tag("result", "failure")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private void publish(Toy company, int from, int to, int version) {
        TestKafka.produce(
                IntStream.range(from, to)
                        .mapToObj(n -> of(company, "r" + n, event(company, "r" + n, version)))
                        .toList());
    }

    private void onEachPartition(Toy company, String id) {
        TestKafka.produce(
                IntStream.range(0, PARTITIONS)
                        .mapToObj(
                                partition ->
                                        on(
                                                partition,
                                                company,
                                                id + partition,
                                                event(company, id + partition, 1)))
                        .toList());
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static String event(Toy company, String id, int version) {
        return company.event(id, version, "at " + version);
    }

    /** As many bytes in all. */
    private static String event(Toy company, String id, int version, int bytes) {
        var bare = company.event(id, version, "at " + version, ",\"more\":\"\"");
        return company.event(
                id,
                version,
                "at " + version,
                ",\"more\":\"%s\"".formatted("x".repeat(bytes - bare.getBytes(UTF_8).length)));
    }

    private ProducerRecord<String, byte[]> of(Toy company, String id, @Nullable String value) {
        return new ProducerRecord<>(
                topic, company.company() + "/" + id, value == null ? null : value.getBytes(UTF_8));
    }

    private ProducerRecord<String, byte[]> on(int partition, Toy company, String id, String value) {
        return new ProducerRecord<>(
                topic, partition, company.company() + "/" + id, value.getBytes(UTF_8));
    }

    private static ProducerRecord<String, byte[]> described(ProducerRecord<String, byte[]> plain) {
        Map.of(
                        "ce_id", "1",
                        "ce_source", "/billing",
                        "ce_specversion", "1.0",
                        "ce_time", "2026-11-20T08:30:00Z",
                        "content-type", "application/json")
                .forEach((name, value) -> plain.headers().add(name, value.getBytes(UTF_8)));
        return ofType(plain, "billing.customer.changed.v1");
    }

    private static ProducerRecord<String, byte[]> ofType(
            ProducerRecord<String, byte[]> plain, String type) {
        plain.headers().add("ce_type", type.getBytes(UTF_8));
        return plain;
    }

    private double failedLetters() {
        return toy.service()
                .bean(MeterRegistry.class)
                .get("sageonesync.sync.dead.letter.failures")
                .counter()
                .count();
    }

    /** The version of each of the company's records. */
    private Map<String, Long> versions(Toy company) {
        var versions = new HashMap<String, Long>();
        rows.sql("select id, version from record where company = :company")
                .bind("company", company.company().value())
                .list(
                        row ->
                                Map.entry(
                                        String.valueOf(row.get("id", String.class)),
                                        Objects.requireNonNull(row.get("version", Long.class))))
                .forEach(each -> versions.put(each.getKey(), each.getValue()));
        return versions;
    }

    /** How often an event of the company was stored. */
    private long told(Toy company) {
        return rows.sql(
                        """
                        select count(*) as n
                          from history
                         where company = :company and reason_message = 'Billing has changed it.'
                        """)
                .bind("company", company.company().value())
                .one(row -> Objects.requireNonNull(row.get("n", Long.class)));
    }

    private String payload(Toy company, String id) {
        return rows.sql("select payload from record where company = :company and id = :id")
                .bind("company", company.company().value())
                .bind("id", id)
                .one(row -> String.valueOf(row.get("payload", String.class)));
    }

    /**
     * The company's dead letters by the id in their key; each once, however often it was written.
     */
    private Map<String, ConsumerRecord<String, byte[]>> letters(Toy company) {
        var letters = new HashMap<String, ConsumerRecord<String, byte[]>>();
        var prefix = company.company() + "/";
        TestKafka.consume(Topics.deadLettersOf(topic), Integer.MAX_VALUE, Duration.ofSeconds(2))
                .stream()
                .filter(letter -> letter.key() != null && letter.key().startsWith(prefix))
                .forEach(letter -> letters.put(letter.key().substring(prefix.length()), letter));
        return letters;
    }

    private static String header(ConsumerRecord<String, byte[]> letter) {
        return new String(letter.headers().lastHeader(DeadLetterHeaders.REASON).value(), UTF_8);
    }
}
