package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Lane;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

class CompanyQueueTests {

    private static final Admission.Stopped BLOCKED =
            new Admission.Stopped(GuardKind.BLOCKED, "blocked", Duration.ofMinutes(59));

    private final ManualTicker ticker = new ManualTicker();
    private final FakeSlots slots = new FakeSlots(ticker, 2);
    private final AtomicReference<Optional<Admission.Stopped>> justShut =
            new AtomicReference<>(Optional.empty());
    private final CompanyQueue queue = queue(Duration.ZERO);

    @Test
    void oneRoundServesAsManyAsThereAreSlots() {
        var first = joined(Lane.LIVE);
        var second = joined(Lane.LIVE);
        var third = joined(Lane.LIVE);

        queue.round();

        assertThat(first.answer())
                .isCompletedWithValueMatching(Admission.Admitted.class::isInstance);
        assertThat(second.answer())
                .isCompletedWithValueMatching(Admission.Admitted.class::isInstance);
        assertThat(third.answer()).isNotDone();
    }

    @Test
    void theHigherLaneGetsTheSlot() {
        var backfill = joined(Lane.BACKFILL);
        var live = joined(Lane.LIVE);
        var interactive = joined(Lane.INTERACTIVE);

        queue.round();

        assertThat(interactive.answer()).isDone();
        assertThat(live.answer()).isDone();
        assertThat(backfill.answer()).isNotDone();
    }

    @Test
    void theSaveThatCompletesAChangeGetsTheSlotBeforeALivePosting() {
        var live = joined(Lane.LIVE);
        var otherLive = joined(Lane.LIVE);
        var save = new Ticket(TestBudget.completing());
        assertThat(queue.join(save)).isTrue();

        queue.round();

        assertThat(save.answer()).isDone();
        assertThat(live.answer()).isDone();
        assertThat(otherLive.answer()).isNotDone();
    }

    @Test
    void theSaveThatCompletesAChangeOutwaitsAWholeWindow() {
        var settings = TestBudget.settings();

        assertThat(settings.patience(TestBudget.completing()))
                .isEqualTo(settings.window().plus(settings.queueWait()));
        assertThat(settings.patience(TestBudget.ask(Lane.LIVE))).isEqualTo(settings.queueWait());
    }

    @Test
    void sleepsExactlyUntilTheNextSlotIsFree() {
        useUpAllSlots();
        ticker.advance(Duration.ofSeconds(13));
        joined(Lane.LIVE);

        assertThat(queue.round()).isEqualTo(Duration.ofSeconds(47));

        ticker.advance(Duration.ofSeconds(47));
        var next = joined(Lane.INTERACTIVE);
        queue.round();
        assertThat(next.answer()).isDone();
    }

    @Test
    void aFullLaneSendsAwayUntilTheQueueIsHalfEmpty() {
        useUpAllSlots();
        for (int i = 0; i < 8; i++) {
            joined(Lane.LIVE);
        }
        queue.round();

        assertThat(queue.join(new Ticket(TestBudget.ask(Lane.LIVE)))).isFalse();
        assertThat(queue.untilTheQueueIsHalfEmpty()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whoHasWaitedTooLongIsToldWhenTheNextSlotIsFree() {
        useUpAllSlots();
        var late = joined(Lane.LIVE);
        queue.round();
        ticker.advance(Duration.ofSeconds(5));

        assertThat(queue.leave(late)).isEqualTo(new Admission.OutOfBudget(Duration.ofSeconds(55)));
        assertThat(queue.depth()).isZero();
    }

    @Test
    void whoWaitsForAPlaceOfTheLoginIsNotToldToComeBackAtOnce() {
        slots.takeAllPlaces();
        var late = joined(Lane.LIVE);
        queue.round();

        assertThat(queue.untilTheQueueIsHalfEmpty()).isEqualTo(Duration.ofMillis(100));
        assertThat(queue.leave(late)).isEqualTo(new Admission.OutOfBudget(Duration.ofMillis(100)));
    }

    @Test
    void aPlaceThatIsGivenBackServesWhoWaitsForIt() {
        slots.takeAllPlaces();
        var waiting = joined(Lane.LIVE);
        queue.round();
        slots.giveAllPlacesBack();
        queue.wake();

        assertThat(queue.admit(TestBudget.ask(Lane.LIVE))).isInstanceOf(Admission.Admitted.class);
        assertThat(waiting.answer()).isDone();
    }

    @Test
    void whoIsServedWhileLeavingKeepsTheSlot() {
        var ticket = joined(Lane.LIVE);
        queue.round();

        assertThat(queue.leave(ticket)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void aGuardAnswersEverybodyAtOnce() {
        var one = joined(Lane.LIVE);
        var other = joined(Lane.BACKFILL);
        slots.stop(BLOCKED);

        queue.round();

        assertThat(one.answer()).isCompletedWithValue(BLOCKED);
        assertThat(other.answer()).isCompletedWithValue(BLOCKED);
    }

    @Test
    void aSlotGrantedWhileAGuardWasBeingShutIsNotUsed() {
        var ticket = joined(Lane.LIVE);
        justShut.set(Optional.of(BLOCKED));

        queue.round();

        assertThat(ticket.answer()).isCompletedWithValue(BLOCKED);
        assertThat(slots.taken()).isZero();
    }

    @Test
    void pacingSpreadsTheCalls() {
        var paced = queue(Duration.ofSeconds(1));
        var first = new Ticket(TestBudget.ask(Lane.LIVE));
        var second = new Ticket(TestBudget.ask(Lane.LIVE));
        paced.join(first);
        paced.join(second);

        assertThat(paced.round()).isEqualTo(Duration.ofSeconds(1));
        ticker.advance(Duration.ofMillis(400));
        assertThat(paced.round()).isEqualTo(Duration.ofMillis(600));
        assertThat(second.answer()).isNotDone();

        ticker.advance(Duration.ofMillis(600));
        paced.round();
        assertThat(second.answer()).isDone();
    }

    @Test
    void sendsAwayUntilHalfOfThoseWhoWaitHaveASlot() {
        var many = new FakeSlots(ticker, 8);
        var claim = TestBudget.ask(Lane.LIVE).claim();
        for (var slot : ((Slots.Taking.Taken) many.take(claim, 8)).slots()) {
            many.replied(slot);
            ticker.advance(Duration.ofSeconds(1));
        }
        var full = queue(many, Duration.ofSeconds(5), Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            full.join(new Ticket(TestBudget.ask(Lane.LIVE)));
        }
        full.round();

        assertThat(full.untilTheQueueIsHalfEmpty())
                .as("the third slot")
                .isEqualTo(Duration.ofSeconds(60 + 2 - 8));
    }

    @Test
    void tellsWhoWaitsInEachLaneAndWhatIsFree() {
        joined(Lane.LIVE);
        assertThat(queue.depth(Lane.LIVE)).isEqualTo(1);
        assertThat(queue.depth(Lane.BACKFILL)).isZero();
        assertThat(queue.free()).as("before the database has been asked").isZero();

        queue.round();

        assertThat(queue.depth(Lane.LIVE)).isZero();
        assertThat(queue.free()).isEqualTo(1);
    }

    @Test
    void aSlotSaysWhetherItsCallIsUrgent() {
        assertThat(admitted(queue.admit(TestBudget.ask(Lane.LIVE))).urgent()).isTrue();
        assertThat(admitted(queue.admit(TestBudget.ask(Lane.BACKFILL))).urgent()).isFalse();
    }

    @Test
    void whoFindsTheLaneFullDoesNotWait() {
        useUpAllSlots();
        for (int i = 0; i < 8; i++) {
            joined(Lane.LIVE);
        }
        queue.round();

        assertThat(queue.admit(TestBudget.ask(Lane.LIVE)))
                .isEqualTo(new Admission.OutOfBudget(Duration.ofSeconds(60)));
    }

    @Test
    void theDatabaseIsAskedOnceUntilTheNextSlotIsFree() {
        useUpAllSlots();
        int before = slots.asked();
        var hasty = queue(slots, Duration.ofMillis(500), Duration.ZERO);
        hasty.wake();

        assertThat(hasty.admit(TestBudget.ask(Lane.LIVE)))
                .isEqualTo(new Admission.OutOfBudget(Duration.ofSeconds(60)));
        assertThat(slots.asked() - before).isEqualTo(1);
    }

    @Test
    void whoeverStillWaitsIsServedInALaterRound() {
        var paced =
                new CompanyQueue(
                        TestBudget.ask(Lane.LIVE).claim(),
                        slots,
                        _ -> Optional.empty(),
                        TestBudget.settings(2, FakeSlots.WINDOW, Duration.ofMillis(1)),
                        System::nanoTime);
        var first = new Ticket(TestBudget.ask(Lane.LIVE));
        paced.join(first);

        var second = paced.admit(TestBudget.ask(Lane.LIVE));

        assertThat(first.answer())
                .isCompletedWithValueMatching(Admission.Admitted.class::isInstance);
        assertThat(second).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void nobodyAsksForSlotsOnceNobodyWaits() {
        queue.admit(TestBudget.ask(Lane.LIVE));

        await().until(() -> !slots.isAskerAlive());
    }

    @Test
    void nobodyIsLeftToWaitOutAPauseInWhichNobodyWaits() {
        var pause = Duration.ofHours(1);
        var paced = queue(slots, Duration.ofSeconds(5), pause);
        admitted(paced.admit(TestBudget.ask(Lane.LIVE)));
        await().until(() -> !slots.isAskerAlive());
        ticker.advance(pause);

        assertThat(paced.admit(TestBudget.ask(Lane.LIVE))).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void anUnreachableDatabaseIsToldToWhoeverWaits() {
        var broken =
                new CompanyQueue(
                        TestBudget.ask(Lane.LIVE).claim(),
                        new BrokenSlots(),
                        _ -> Optional.empty(),
                        TestBudget.settings(),
                        System::nanoTime);

        assertThatThrownBy(() -> broken.admit(TestBudget.ask(Lane.LIVE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no database");
    }

    private CompanyQueue queue(Duration pacing) {
        return queue(slots, Duration.ofSeconds(5), pacing);
    }

    private CompanyQueue queue(Slots from, Duration queueWait, Duration pacing) {
        return new CompanyQueue(
                TestBudget.ask(Lane.LIVE).claim(),
                from,
                _ -> justShut.get(),
                TestBudget.settings(2, FakeSlots.WINDOW, queueWait, pacing),
                ticker);
    }

    private static Slot admitted(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        return ((Admission.Admitted) admission).slot();
    }

    private Ticket joined(Lane lane) {
        var ticket = new Ticket(TestBudget.ask(lane));
        assertThat(queue.join(ticket)).isTrue();
        return ticket;
    }

    private void useUpAllSlots() {
        var claim = TestBudget.ask(Lane.LIVE).claim();
        var taken = (Slots.Taking.Taken) slots.take(claim, 2);
        taken.slots().forEach(slots::replied);
    }

    private static final class BrokenSlots implements Slots {

        @Override
        public Taking take(Ask.Claim claim, int wanted) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void replied(Slot slot) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void unused(Slot slot) {
            throw new IllegalStateException("no database");
        }
    }
}
