package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.runtime.intake.DeadLetter;

import java.util.ArrayList;
import java.util.List;

class IntakeTests {

    private static final ConsumerRecord<byte[], byte[]> GOOD =
            Toys.message(Toys.event("1", 1, ",\"login\":\"ann\""));
    private static final ConsumerRecord<byte[], byte[]> PLAIN =
            Toys.message(Toys.event("2", 1, ""));
    private static final ConsumerRecord<byte[], byte[]> BAD =
            Toys.message("{\"company\":\"isp\",\"id\":\"3\"}");

    private final List<String> done = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private boolean isBrokerAway;

    private final Intake<CustomerChanged> intake =
            new Intake<>(
                    Toys.RULES,
                    this::send,
                    new Kept(),
                    keys -> done.add("told of " + keys),
                    new IntakeMetrics(meters),
                    () -> done.add("signalled after %.0f".formatted(counted("received"))));

    /** A store that says what it is given, and finds everything new. */
    private final class Kept implements Snapshots {

        @Override
        public Counts store(List<Snapshot> batch) {
            done.add("stored " + batch.stream().map(Snapshot::key).toList());
            return new Counts(0, batch.size(), 0, 0, 0, 0, 0);
        }

        @Override
        public void mark(List<Reading.Bad> marks) {
            done.add("marked " + marks.stream().map(Reading.Bad::key).toList());
        }
    }

    @Test
    void theLettersAreSentBeforeAnythingIsStoredAndWorkIsSignalledAtTheEnd() {
        intake.accept(List.of(GOOD, BAD, PLAIN));

        assertThat(done)
                .containsExactly(
                        "sent 1",
                        "stored [isp/customer/1, isp/customer/2]",
                        "told of [isp/customer/1]",
                        "marked [isp/customer/3]",
                        "signalled after 3");
        assertThat(letters).containsExactly(BAD);
        assertThat(counted("stored")).isEqualTo(2);
        assertThat(counted("dead-lettered")).isEqualTo(1);
    }

    @Test
    void nothingIsStoredNorCountedWhileTheBrokerDoesNotTakeTheLetters() {
        isBrokerAway = true;

        assertThatThrownBy(() -> intake.accept(List.of(GOOD, BAD))).hasMessage("away");

        assertThat(done).isEmpty();
        assertThat(counted("received")).isZero();
        assertThat(meters.get("sageonesync.sync.dead.letter.failures").counter().count())
                .isEqualTo(1);
    }

    @Test
    void ofLettersThatAreReadAgainOnlyThoseThatAreGoodNowAreTakenIn() {
        assertThat(intake.acceptAgain(List.of(BAD, PLAIN, Toys.message("no JSON"), GOOD)))
                .containsExactly(PLAIN, GOOD);

        assertThat(done).contains("stored [isp/customer/2, isp/customer/1]", "marked []");
        assertThat(letters).isEmpty();
        assertThat(counted("received")).isEqualTo(2);
    }

    private void send(List<DeadLetter> batch) {
        if (isBrokerAway) {
            throw new IllegalStateException("away");
        }
        done.add("sent " + batch.size());
        batch.forEach(letter -> letters.add(letter.origin()));
    }

    private double counted(String result) {
        return meters.get("sageonesync.sync.intake").tag("result", result).counter().count();
    }
}
