package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.budget.Slots.Taking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ClockGuardTests {

    private static final Ask.Claim CLAIM = TestBudget.ask(Lane.LIVE).claim();

    private final ManualTicker ticker = new ManualTicker();
    private final DatabaseWithAClock database = new DatabaseWithAClock();
    private final ClockGuard guard = new ClockGuard(database, TestBudget.settings(), ticker);

    @Test
    void passesSlotsOnWhileBothClocksAgree() {
        for (int minute = 0; minute < 5; minute++) {
            assertThat(taken()).hasSize(1);
            pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void freezesForOneWindowWhenTheDatabasesClockHasJumped() {
        assertThat(taken()).hasSize(1);
        database.now = database.now.plusSeconds(2);

        assertThat(taken()).isEmpty();
        assertThat(database.replied).hasSize(1);
        assertThat(database.unused).as("it may be too early").isEmpty();

        pass(Duration.ofSeconds(59));
        assertThat(taken()).isEmpty();
        assertThat(database.asked).isEqualTo(2);

        pass(Duration.ofSeconds(1));
        assertThat(taken()).hasSize(1);
    }

    @Test
    void aClockThatWasSetBackCountsAsWell() {
        assertThat(taken()).hasSize(1);
        database.now = database.now.minusSeconds(2);

        assertThat(taken()).isEmpty();
    }

    @Test
    void isFrozenByNoLessThanMoreThanTheTolerance() {
        assertThat(taken()).hasSize(1);
        database.now = database.now.plusSeconds(1);
        assertThat(taken()).hasSize(1);
        database.now = database.now.minusSeconds(1);
        assertThat(taken()).hasSize(1);

        database.now = database.now.plusSeconds(1).plusNanos(1);
        assertThat(taken()).isEmpty();
    }

    @Test
    void passesOnWhatIsGivenBack() {
        var slot = taken().getFirst();
        guard.replied(slot);
        guard.unused(slot);

        assertThat(database.replied).containsExactly(slot);
        assertThat(database.unused).containsExactly(slot);
    }

    @Test
    void aSlowAnswerIsNoJump() {
        assertThat(taken()).hasSize(1);
        database.answerTime = Duration.ofSeconds(4);
        assertThat(taken()).hasSize(1);
        database.answerTime = Duration.ZERO;
        assertThat(taken()).hasSize(1);
    }

    @Test
    void slowDriftIsNoJump() {
        for (int hour = 0; hour < 10; hour++) {
            assertThat(taken()).hasSize(1);
            pass(Duration.ofHours(1));
            database.now = database.now.plusMillis(500);
        }
    }

    private List<Slot> taken() {
        return ((Taking.Taken) guard.take(CLAIM, 1)).slots();
    }

    private void pass(Duration time) {
        ticker.advance(time);
        database.now = database.now.plus(time);
    }

    private final class DatabaseWithAClock implements Slots {

        private Instant now = Instant.parse("2026-11-21T10:00:00Z");
        private Duration answerTime = Duration.ZERO;
        private final List<Slot> replied = new ArrayList<>();
        private final List<Slot> unused = new ArrayList<>();
        private int asked;

        @Override
        public Taking take(Ask.Claim claim, int wanted) {
            asked++;
            var slot = new Slot(claim.company(), asked, 0, claim.login(), 0, 0, 0, false);
            pass(answerTime);
            return new Taking.Taken(List.of(slot), List.of(), now);
        }

        @Override
        public void replied(Slot slot) {
            replied.add(slot);
        }

        @Override
        public void unused(Slot slot) {
            unused.add(slot);
        }
    }
}
