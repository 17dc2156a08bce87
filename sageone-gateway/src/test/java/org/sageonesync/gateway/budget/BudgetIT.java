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

        assertThat(admission)
                .isInstanceOfSatisfying(
                        Admission.Admitted.class,
                        admitted -> assertThat(admitted.slot().company()).isEqualTo(IDLE));
    }
}
