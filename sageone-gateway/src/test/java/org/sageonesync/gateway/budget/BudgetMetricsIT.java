package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

@ExtendWith(OutputCaptureExtension.class)
class BudgetMetricsIT {

    private static final CompanyKey OTHER = new CompanyKey("other");

    private final ManualTicker ticker = new ManualTicker();
    private final BudgetSettings settings = TestBudget.settings();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Database database = TestPostgres.freshDatabase().unmigrated();
    private final FakeSlots slots = new FakeSlots(ticker, 2);
    private final Budget budget =
            new Budget(
                    slots,
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

    @Test
    void timesHowLongWhichCallsWaitedAndWhatCameOfIt() {
        slots.answerIn(Duration.ofSeconds(3));
        budget.admit(TestBudget.ask(Lane.LIVE));
        slots.stop(new Admission.Stopped(GuardKind.BLOCKED, "blocked", Duration.ofHours(1)));
        budget.admit(TestBudget.ask(Lane.INTERACTIVE));

        assertThat(waits("live", "admitted").count()).isEqualTo(1);
        assertThat(waits("live", "admitted").totalTime(TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(waits("interactive", "stopped").count()).isEqualTo(1);
    }

    @Test
    void countsTheFreeSlotsAndTheLimitOfEachCompany() {
        budget.admit(TestBudget.ask(Lane.LIVE));
        assertThat(gauge("slots.free", TestBudget.COMPANY)).isEqualTo(1);
        assertThat(budget.free(OTHER)).as("never asked for").isEqualTo(settings.limit());

        budget.admit(new Ask(OTHER, Lane.LIVE, "Customer", TestBudget.SCOPES, false, false));

        assertThat(gauge("slots.free", TestBudget.COMPANY)).isEqualTo(1);
        assertThat(gauge("slots.free", OTHER)).isZero();
        assertThat(gauge("slots.limit", OTHER)).isEqualTo(settings.limit());
    }

    @Test
    void countsWhoWaitsByCompanyAndLane() {
        budget.admit(new Ask(OTHER, Lane.LIVE, "Customer", TestBudget.SCOPES, false, false));
        slots.takeAllPlaces();
        Thread.ofVirtual().start(() -> budget.admit(TestBudget.ask(Lane.LIVE)));

        await().until(() -> budget.queued(TestBudget.COMPANY) == 1);
        assertThat(depth(TestBudget.COMPANY, "live")).isEqualTo(1);
        assertThat(depth(TestBudget.COMPANY, "backfill")).isZero();
        assertThat(depth(OTHER, "live")).isZero();
        assertThat(budget.queued(OTHER)).isZero();
    }

    private Timer waits(String lane, String result) {
        return registry.get("sageonesync.gateway.queue.wait")
                .tags("company", "acme", "lane", lane, "result", result)
                .timer();
    }

    private double gauge(String name, CompanyKey company) {
        return registry.get("sageonesync.gateway." + name)
                .tag("company", company.value())
                .gauge()
                .value();
    }

    private double depth(CompanyKey company, String lane) {
        return registry.get("sageonesync.gateway.queue.depth")
                .tags("company", company.value(), "lane", lane)
                .gauge()
                .value();
    }
}
