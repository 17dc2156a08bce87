package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.runtime.intake.DeadLetter;

import java.util.List;

class BatchTests {

    private static final RecordKey KEY = key("7");
    private static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0);

    @Test
    void keepsTheNewestOfTheVersionsThatCannotBeRead() {
        assertThat(marked(bad(3L), bad(2L))).containsExactly("3");
        assertThat(marked(bad(2L), bad(3L))).containsExactly("3");
    }

    @Test
    void keepsTheLatestWhereAVersionCannotBeReadEither() {
        assertThat(marked(bad(3L), bad(null))).containsExactly("null");
        assertThat(marked(bad(null), bad(2L))).containsExactly("2");
    }

    @Test
    void keepsTheLatestOfEqualVersionsThatCannotBeRead() {
        var batch = Batch.of(List.of(bad(3L, "no name"), bad(3L, "no id")));

        assertThat(batch.marks()).map(Reading.Bad::message).containsExactly("no id");
    }

    @Test
    void stillMarksARecordThatAnOlderVersionFollows() {
        assertThat(marked(bad(3L), bad(2L), good(2))).containsExactly("3");
        assertThat(marked(bad(3L), bad(2L), good(3))).isEmpty();
    }

    @Test
    void marksNoRecordOfWhichANewerVersionIsThere() {
        assertThat(marked(good(3), bad(2L))).isEmpty();
        assertThat(marked(good(3), bad(3L))).containsExactly("3");
        assertThat(marked(good(3), bad(4L))).containsExactly("4");
        assertThat(marked(good(3), bad(null))).containsExactly("null");
    }

    @Test
    void takesTheMarkAwayWhenTheSameEventComesAgain() {
        assertThat(marked(good(3), bad(3L), good(3))).isEmpty();
    }

    @Test
    void marksNothingWhereAnEventDoesNotSayWhomItSpeaksOf() {
        var batch = Batch.of(List.of(new Reading.Bad(message(), List.of(), null, null)));

        assertThat(batch.marks()).isEmpty();
        assertThat(batch.deadLetters()).hasSize(1);
    }

    @Test
    void everyEventThatCannotBeReadIsADeadLetterOneOvertakenToo() {
        var first = bad(1L, "no name");
        var second = bad(2L, "no id");

        assertThat(Batch.of(List.of(first, second, good(3))).deadLetters())
                .containsExactly(
                        new DeadLetter(first.kafkaRecord(), ReasonCode.INVALID_EVENT, "no name"),
                        new DeadLetter(second.kafkaRecord(), ReasonCode.INVALID_EVENT, "no id"));
    }

    @Test
    void namesTheRecordsThatHaveANaturalKey() {
        var batch = Batch.of(List.of(good(key("1"), null), good(key("2"), "INV-2"), good(3)));

        assertThat(batch.withNaturalKey()).containsExactly(key("2"));
    }

    @Test
    void onlyAnEqualVersionOfOtherContentConflicts() {
        assertThat(counted(good(3, "first"), good(3, "second")))
                .isEqualTo(new Counts(2, 0, 0, 1, 0, 0, 1));
        assertThat(counted(good(2, "first"), good(3, "second")))
                .isEqualTo(new Counts(2, 0, 0, 1, 0, 0, 0));
        assertThat(counted(good(3, "first"), good(3, "first")))
                .isEqualTo(new Counts(2, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void addsWhatBecameOfTheOthersInTheStore() {
        var batch = Batch.of(List.of(good(1), good(2), new Reading.Tombstone(), bad(3L)));

        assertThat(batch.counted(new Counts(0, 1, 0, 0, 0, 0, 1)))
                .isEqualTo(new Counts(4, 1, 0, 1, 1, 1, 1));
    }

    private static Counts counted(Reading... readings) {
        return Batch.of(List.of(readings)).counted(NOTHING);
    }

    private static List<String> marked(Reading... readings) {
        return Batch.of(List.of(readings)).marks().stream()
                .map(mark -> String.valueOf(mark.version()))
                .toList();
    }

    private static Reading.Bad bad(@Nullable Long version) {
        return bad(version, "cannot be read");
    }

    private static Reading.Bad bad(@Nullable Long version, String message) {
        return new Reading.Bad(message(), List.of(new Violation("", message)), KEY, version);
    }

    private static ConsumerRecord<byte[], byte[]> message() {
        return new ConsumerRecord<>("payments", 0, 0, new byte[0], new byte[0]);
    }

    private static Reading good(long version) {
        return good(version, "hash");
    }

    private static Reading good(long version, String hash) {
        return new Reading.Good(
                new Snapshot(KEY, version, "{}", hash, null, "", null, null, false));
    }

    private static Reading good(RecordKey key, @Nullable String naturalKey) {
        return new Reading.Good(
                new Snapshot(key, 1, "{}", "hash", null, "", naturalKey, null, false));
    }

    private static RecordKey key(String id) {
        return new RecordKey(new CompanyKey("acme"), Entity.PAYMENT, new BillingRef(id));
    }
}
