package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import java.time.Clock;
import java.time.Duration;

class BudgetIT {

    private static final CompanyKey IDLE = new CompanyKey("idle");
    private static final int BOUND = 8;

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    @BeforeEach
    void open() {
        var database = TestPostgres.freshDatabase().migrated("classpath:db/migration");
        context.registerBean(Database.class, () -> database);
        context.registerBean(
                BudgetSettings.class,
                () -> TestBudget.settings(1, Duration.ofMinutes(1), Duration.ZERO));
        context.registerBean(LongestCall.class, () -> new LongestCall(Duration.ofMinutes(1)));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(BudgetConfiguration.class);
        context.refresh();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aCompanyWhoseQueueIsFullHoldsUpNoOtherOneOfTheSameLogin() {
        var budget = context.getBean(Budget.class);
        budget.admit(TestBudget.ask(Lane.LIVE));
        for (int n = 0; n < BOUND; n++) {
            Thread.ofVirtual().start(() -> budget.admit(TestBudget.ask(Lane.LIVE)));
        }
        await().until(() -> budget.queued(TestBudget.COMPANY) == BOUND);

        var admission =
                budget.admit(new Ask(IDLE, Lane.LIVE, "Customer", TestBudget.SCOPES, false, false));

        assertThat(slot(admission).company()).isEqualTo(IDLE);
        assertThat(budget.queued(TestBudget.COMPANY)).isEqualTo(BOUND);
        assertThat(budget.queued(IDLE)).isZero();
    }

    @Test
    void aSlotWhoseRequestNeverLeftServesTheNextCall() {
        var budget = context.getBean(Budget.class);
        var slot = slot(budget.admit(TestBudget.ask(Lane.LIVE)));

        budget.unused(slot);

        assertThat(slot(budget.admit(TestBudget.ask(Lane.LIVE))).number()).isEqualTo(slot.number());
    }

    @Test
    void aSlotWhoseReplyIsHereCountsForAWindow() {
        var counter = context.getBean(CallCounter.class);
        var budget = context.getBean(Budget.class);
        var slot = slot(budget.admit(TestBudget.ask(Lane.LIVE)));
        assertThat(counter.of(TestBudget.COMPANY).nextFreeIn())
                .as("the longest call and a window")
                .isGreaterThan(Duration.ofMinutes(1));

        budget.replied(slot);

        assertThat(counter.of(TestBudget.COMPANY).nextFreeIn())
                .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @Test
    void whatIsStoppedSinceTheSlotWasGrantedIsSeenBeforeItIsSent() {
        var budget = context.getBean(Budget.class);
        assertThat(budget.stopped(TestBudget.ask(Lane.LIVE))).isEmpty();

        context.getBean(Guards.class).lockedOut(TestBudget.SCOPES, "locked");

        assertThat(budget.stopped(TestBudget.ask(Lane.LIVE)))
                .contains(
                        new Admission.Stopped(
                                GuardKind.LOCKED_OUT, "locked", Duration.ofHours(24)));
    }

    @Test
    void onlyAnExportWaitsForTheRestOfTheDay() {
        var budget = context.getBean(Budget.class);
        useUpTheDay();

        assertThat(budget.admit(TestBudget.ask(Lane.BACKFILL)))
                .isInstanceOf(Admission.Reserved.class);
        slot(budget.admit(TestBudget.completing()));
    }

    @Test
    void aLiveCallDoesNotWaitForTheRestOfTheDay() {
        useUpTheDay();

        slot(context.getBean(Budget.class).admit(TestBudget.ask(Lane.LIVE)));
    }

    @Test
    void theDaysFiguresAreKnownOnceAnExportHasAskedForThem() {
        var budget = context.getBean(Budget.class);
        useUpTheDay();
        budget.admit(TestBudget.ask(Lane.LIVE));
        assertThat(day("used")).isNaN();

        budget.admit(TestBudget.ask(Lane.BACKFILL));

        assertThat(day("used")).isEqualTo(2600);
        assertThat(day("reserved")).isBetween(1.0, 2250.0);
    }

    private double day(String figure) {
        return context.getBean(MeterRegistry.class)
                .get("sageonesync.gateway.day." + figure)
                .tag("company", TestBudget.COMPANY.value())
                .gauge()
                .value();
    }

    private void useUpTheDay() {
        context.getBean(Database.class)
                .sql("insert into calls_made values (:company, clock_timestamp(), 2600, 0)")
                .bind("company", TestBudget.COMPANY.value())
                .update();
    }

    private static Slot slot(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        return ((Admission.Admitted) admission).slot();
    }
}
