package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.kernel.record.Digest;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SnapshotStoreIT {

    private final Database database =
            TestPostgres.freshDatabase().migrated("classpath:db/runtime", "classpath:db/kernel");
    private final SnapshotStore store = new SnapshotStore(database);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsTheNewestVersionWhateverTheOrderAndTheRepetitions(long seed) {
        var random = new Random(seed);
        var events = new ArrayList<Reading>();
        IntStream.range(0, 400)
                .forEach(_ -> events.add(good("r" + random.nextInt(20), random.nextInt(12), "")));

        var sum = inBatches(events, random);

        assertThat(sum.received()).isEqualTo(400);
        assertThat(sum.stored() + sum.duplicate() + sum.stale()).isEqualTo(400);
        newest(events)
                .forEach(newest -> assertThat(stored(newest.key())).isEqualTo(newest.payload()));
    }

    @Test
    void ofEqualVersionsWithDifferentContentTheLaterArrivalWinsAndIsCounted() {
        var first = take(good("a", 1, "first"));
        var second = take(good("a", 1, "second"));

        assertThat(first.conflicting()).isZero();
        assertThat(second.conflicting()).isEqualTo(1);
        assertThat(stored(key("a"))).isEqualTo("1second");
    }

    @Test
    void anOlderVersionIsStaleAndARepeatedOneADuplicate() {
        take(good("a", 5, "x"));

        assertThat(take(good("a", 4, "y")).stale()).isEqualTo(1);
        assertThat(take(good("a", 5, "x")).duplicate()).isEqualTo(1);
        assertThat(stored(key("a"))).isEqualTo("5x");
    }

    @Test
    void anUndecodableEventKeepsTheGoodSnapshotAndTheNextGoodOneClearsItsMark() {
        take(good("a", 5, "x"));
        take(bad("a", 6L));
        assertThat(stored(key("a"))).isEqualTo("5x");
        assertThat(mark("a")).contains("is wrong");

        take(good("a", 5, "late"));
        assertThat(mark("a")).contains("is wrong");

        take(good("a", 6, "corrected"));
        assertThat(mark("a")).isEmpty();
    }

    @Test
    void anUndecodableEventOlderThanTheGoodSnapshotChangesNothing() {
        take(good("a", 5, "x"));
        take(bad("a", 4L));

        assertThat(mark("a")).isEmpty();
    }

    @Test
    void aReplayOfEverythingEndsWhereTheFirstRunEnded() {
        List<Reading> topic = List.of(bad("a", null), good("a", 1, "x"), good("a", 2, "y"));
        take(topic.toArray(Reading[]::new));
        topic.forEach(this::take);

        assertThat(mark("a")).isEmpty();
        assertThat(stored(key("a"))).isEqualTo("2y");
    }

    @Test
    void aRecordOfWhichOnlyAnUndecodableEventCameIsThereAndAnyGoodOneReplacesIt() {
        take(bad("a", 9L));
        assertThat(stored(key("a"))).isEmpty();

        take(good("a", 3, "x"));
        assertThat(stored(key("a"))).isEqualTo("3x");
        assertThat(mark("a")).contains("is wrong");
    }

    @Test
    void oneIdOfSeveralCompaniesAndEntitiesIsAsManyRecords() {
        var invoice = new RecordKey(new CompanyKey("c"), Entity.INVOICE, new BillingRef("a"));
        var elsewhere = new RecordKey(new CompanyKey("d"), Entity.CUSTOMER, new BillingRef("a"));

        take(good(key("a"), 1, "x"), good(elsewhere, 2, "y"), bad(invoice, 3L));

        assertThat(
                        database.sql("select company, entity, id, version from record")
                                .list(row -> RecordKey.of(row) + " " + row.get("version")))
                .containsExactlyInAnyOrder("c/customer/a 1", "c/invoice/a 3", "d/customer/a 2");
    }

    @Test
    void tombstonesAreCountedAndNothingElse() {
        assertThat(take(new Reading.Tombstone(), good("a", 1, "x")))
                .returns(1L, Counts::tombstone)
                .returns(1L, Counts::stored)
                .returns(2L, Counts::received);
    }

    private Counts inBatches(List<Reading> events, Random random) {
        var sum = new Counts(0, 0, 0, 0, 0, 0, 0);
        for (var from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(40));
            sum = sum.plus(take(events.subList(from, to).toArray(Reading[]::new)));
            from = to;
        }
        return sum;
    }

    private static List<Snapshot> newest(List<Reading> events) {
        return events.stream()
                .map(reading -> ((Reading.Good) reading).snapshot())
                .collect(Collectors.groupingBy(Snapshot::key))
                .values()
                .stream()
                .map(
                        all ->
                                all.stream()
                                        .max(Comparator.comparingLong(Snapshot::version))
                                        .orElseThrow())
                .toList();
    }

    private Counts take(Reading... readings) {
        var batch = Batch.of(List.of(readings));
        var stored = store.store(batch.snapshots());
        store.mark(batch.marks());
        return batch.counted(stored);
    }

    private String stored(RecordKey key) {
        return text("coalesce(payload, '')", key);
    }

    private String mark(String id) {
        return text("coalesce(invalid_message, '')", key(id));
    }

    private String text(String column, RecordKey key) {
        return database.sql("select %s as t from record where id = :id".formatted(column))
                .bind("id", key.id().value())
                .one(row -> String.valueOf(row.get("t", String.class)));
    }

    private static Reading good(String id, long version, String content) {
        return good(key(id), version, content);
    }

    private static Reading good(RecordKey key, long version, String content) {
        var payload = version + content;
        return new Reading.Good(
                new Snapshot(
                        key,
                        version,
                        payload,
                        Digest.of(payload),
                        null,
                        key.id().value(),
                        null,
                        null,
                        false));
    }

    private static Reading bad(String id, @Nullable Long version) {
        return bad(key(id), version);
    }

    private static Reading bad(RecordKey key, @Nullable Long version) {
        var kafkaRecord = new ConsumerRecord<>("t", 0, 0L, new byte[0], new byte[0]);
        return new Reading.Bad(
                kafkaRecord, List.of(new Violation("name", "is wrong")), key, version);
    }

    private static RecordKey key(String id) {
        return new RecordKey(new CompanyKey("c"), Entity.CUSTOMER, new BillingRef(id));
    }
}
