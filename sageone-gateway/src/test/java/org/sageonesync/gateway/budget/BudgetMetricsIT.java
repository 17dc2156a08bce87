package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BudgetMetricsIT {

    private final ManualTicker ticker = new ManualTicker();
    private final BudgetSettings settings = TestBudget.settings();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Database database = TestPostgres.freshDatabase().unmigrated();
    private final Budget budget =
            new Budget(
                    new FakeSlots(ticker, 2),
                    new Guards(database, settings, ticker),
                    TestBudget.days(database),
                    settings,
                    new BudgetMetrics(registry, settings),
                    ticker);

    @Test
    void aCompanyWhoseLoginChangesKeepsTheGaugesItHas(CapturedOutput output) {
        budget.admit(TestBudget.ask(Lane.LIVE));
        var renewed = new Scopes("login:b", "credentials:b", "key:b", "block:b", "block:wide-b");
        budget.admit(new Ask(TestBudget.COMPANY, Lane.LIVE, "Customer", renewed, false, false));

        assertThat(registry.get("sageonesync.gateway.slots.free").gauges()).hasSize(1);
        assertThat(output).doesNotContain("already registered");
    }
}
