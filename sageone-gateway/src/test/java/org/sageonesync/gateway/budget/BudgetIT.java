package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class BudgetIT {

    private static final CompanyKey IDLE = new CompanyKey("idle");
    private static final int BOUND = 8;

    private final BudgetSettings settings = TestBudget.settings();
    private final Budget budget =
            new Budget(
                    new OneBusyCompany(),
                    new Guards(
                            TestPostgres.freshDatabase().unmigrated(), settings, System::nanoTime),
                    settings,
                    new BudgetMetrics(new SimpleMeterRegistry(), settings),
                    System::nanoTime);

    @Test
    void aCompanyWhoseQueueIsFullHoldsUpNoOtherOneOfTheSameLogin() {
        for (int n = 0; n < BOUND; n++) {
            Thread.ofVirtual().start(() -> budget.admit(TestBudget.ask(Lane.LIVE)));
        }
        await().until(() -> budget.queued(TestBudget.COMPANY) == BOUND);

        var admission =
                budget.admit(new Ask(IDLE, Lane.LIVE, "Customer", TestBudget.SCOPES, false, false));

        assertThat(admission)
                .isInstanceOfSatisfying(
                        Admission.Admitted.class,
                        admitted -> assertThat(admitted.slot().company()).isEqualTo(IDLE));
        assertThat(budget.queued(IDLE)).isZero();
    }

    /** All slots of one company are taken, those of all others are free. */
    private static final class OneBusyCompany implements Slots {

        @Override
        public Taking take(Ask.Claim claim, int wanted) {
            return claim.company().equals(TestBudget.COMPANY)
                    ? new Taking.Taken(List.of(), List.of(Duration.ofMinutes(1)), Instant.EPOCH)
                    : new Taking.Taken(List.of(slot(claim)), List.of(), Instant.EPOCH);
        }

        @Override
        public void replied(Slot slot) {}

        @Override
        public void unused(Slot slot) {}

        private static Slot slot(Ask.Claim claim) {
            return new Slot(claim.company(), 1, 1, claim.login(), 1, 1, System.nanoTime());
        }
    }
}
