package org.sageonesync.gateway.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sageonesync.gateway.reconciliation.Town.idOf;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.gateway.MonthEnd;
import org.sageonesync.contracts.gateway.MonthEnds;
import org.sageonesync.contracts.gateway.Reconciliations;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;
import org.sageonesync.contracts.gateway.SweepState;
import org.sageonesync.contracts.period.EntityPeriod;
import org.sageonesync.contracts.period.Period;
import org.sageonesync.contracts.period.Tally;
import org.sageonesync.gateway.sweep.Purpose;
import org.sageonesync.gateway.sweep.SweepView;
import org.sageonesync.gateway.sweep.Sweeps;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reconciliations as jobs: their schedule, their calls, restarts, and what a month's end says. */
class ReconciliationJobsIT {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static BooksBench bench;

    @BeforeAll
    static void open() {
        bench = new BooksBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void aRestartGoesOnWithThePageItHadCome() {
        var town = bench.town();
        for (int customer = 0; customer < 350; customer++) {
            var row = JsonNodeFactory.instance.objectNode().put("Name", "Foreign " + customer);
            bench.sandbox().sandbox().put(town.id(), "Customer", row);
        }
        bench.sandbox()
                .faults()
                .plant(
                        Fault.on("Customer", "Get", FaultKind.SLOW)
                                .forCompany(town.id())
                                .delayed(Duration.ofMillis(1500)));
        long id = begun(town, Scope.BALANCES);
        await().atMost(Duration.ofSeconds(30)).until(() -> calls(town, id) >= 1);

        bench.restart();

        assertThat(town.found(id).state()).isEqualTo(SweepState.RUNNING);
        town.finished(id);
        assertThat(town.found(id).progress().done()).isEqualTo(351);
        assertThat(town.calls("Customer/Get"))
                .as("one page at most is read twice")
                .isBetween(4L, 5L);
        bench.sandbox().faults().clear();
    }

    @Test
    void withoutAFreeCallItSaysSoWaitsAndGoesOn() {
        var town = bench.town();
        bench.database()
                .sql(
                        """
                        update slot set free_at = clock_timestamp() + interval '6 seconds'
                        where company = :company
                        """)
                .bind("company", town.key().value())
                .update();
        long id = begun(town, Scope.BALANCES);

        await().atMost(Duration.ofSeconds(30)).until(() -> town.found(id).message() != null);

        assertThat(town.found(id).state()).isEqualTo(SweepState.RUNNING);
        assertThat(town.finished(id).drifts()).isZero();
        assertThat(town.found(id).message()).isNull();
    }

    @Test
    void everyCallGoesByTheBackfillLane() {
        var town = bench.town();
        var before = calls(town, "backfill");
        town.reconciled(Scope.FULL);

        assertThat(calls(town, "backfill") - before).isEqualTo(4);
    }

    @Test
    void aCompanyIsReconciledOnceWhenItIsDue() {
        var town = bench.town();
        var schedule = bench.bean(ReconciliationSchedule.class);
        schedule.beginDue();
        assertThat(latest(town)).isNull();

        connectedBefore(town, 2);
        schedule.beginDue();
        schedule.beginDue();
        var first = Objects.requireNonNull(latest(town));
        assertThat(first.scope()).isEqualTo(Scope.BALANCES);
        town.finished(first.id());
        schedule.beginDue();
        assertThat(Objects.requireNonNull(latest(town)).id()).isEqualTo(first.id());

        connectedBefore(town, 9);
        schedule.beginDue();
        assertThat(Objects.requireNonNull(latest(town)).scope()).isEqualTo(Scope.FULL);
    }

    @Test
    void theSameIsNotBegunTwiceAndAnotherOneIsRefused() {
        var town = bench.town();
        bench.sandbox()
                .faults()
                .plant(
                        Fault.on("Customer", "Get", FaultKind.SLOW)
                                .forCompany(town.id())
                                .delayed(Duration.ofMillis(1500)));
        var path = town.base() + "/reconciliations";
        var first = bench.post(path, Map.of());
        var second = bench.post(path, Map.of("scope", "balances"));
        var other = bench.post(path, Map.of("scope", "full"));

        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("urn:sageone-sync:problem:already-running");
        town.finished(first.json().path("id").asLong(0));
        bench.sandbox().faults().clear();
    }

    @Test
    void aMonthIsCompleteOnlyIfEverybodySaysSoAndTheBooksAgree() {
        var town = bench.town();
        town.invoice("1", 1);
        town.deletedReceipt(idOf(town.receipt("1", "30.00")));
        bench.services().say(200, period(town, true));
        assertThat(codes(town, AUGUST)).containsExactly("never-reconciled");

        town.reconciled(Scope.FULL);
        var august = month(town, AUGUST);
        assertThat(august.obstacles()).isEmpty();
        assertThat(august.complete()).isTrue();
        assertThat(august.entities()).hasSize(3);
        var november = month(town, NOVEMBER);
        assertThat(november.complete()).isFalse();
        assertThat(codes(town, NOVEMBER)).containsExactly("drift");
        assertThat(Objects.requireNonNull(november.drift()).amount()).isEqualByComparingTo("30.00");

        bench.services().say(200, period(town, false));
        assertThat(month(town, AUGUST).complete()).isFalse();
        bench.services().say(503, "{}");
        assertThat(month(town, AUGUST).complete()).isFalse();
        assertThat(codes(town, AUGUST))
                .containsExactly(
                        "customers-not-answering",
                        "invoices-not-answering",
                        "payments-not-answering");
        bench.services().say(404, "{}");
        assertThat(codes(town, AUGUST)).contains("payments-unknown");
    }

    @Test
    void aMonthIsServedAsJsonAndCsv() {
        var town = bench.town();
        bench.services().say(200, period(town, true));
        var path = town.base() + "/periods/2026-08";

        var json = bench.get(path, "application/json");
        assertThat(json.status()).isEqualTo(200);
        assertThat(json.json().path("month").asString("")).isEqualTo("2026-08");
        assertThat(bench.get(path, "text/csv").text())
                .contains("not complete,,,,,2026-08,")
                .contains("obstacle,,never-reconciled,")
                .contains("billed,invoice,,2,230.00,,");
        assertThat(bench.get(town.base() + "/periods/August", "*/*").status()).isEqualTo(400);
    }

    private static void connectedBefore(Town town, int days) {
        bench.database()
                .sql(
                        """
                        with older as (update sweep
                            set requested_at = requested_at - :days * interval '1 day'
                            where company = :company)
                        update connection set changed_at = changed_at - :days * interval '1 day'
                        where company = :company
                        """)
                .bind("days", days)
                .bind("company", town.key().value())
                .update();
    }

    private static @Nullable SweepView latest(Town town) {
        return bench.bean(Sweeps.class).latest(town.key(), Purpose.RECONCILIATION).orElse(null);
    }

    private static long begun(Town town, Scope scope) {
        var begun =
                bench.bean(Reconciliations.class)
                        .start(town.key(), new Reconciliations.Start(scope))
                        .getBody();
        return Objects.requireNonNull(begun).id();
    }

    private static long calls(Town town, long id) {
        return town.found(id).progress().calls();
    }

    private static long calls(Town town, String lane) {
        return bench
                .bean(MeterRegistry.class)
                .find("sageonesync.gateway.calls")
                .tag("company", town.key().value())
                .tag("lane", lane)
                .timers()
                .stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private static MonthEnd month(Town town, YearMonth month) {
        return bench.bean(MonthEnds.class).get(town.key(), month);
    }

    private static List<String> codes(Town town, YearMonth month) {
        return month(town, month).obstacles().stream().map(MonthEnd.Obstacle::code).toList();
    }

    private static String period(Town town, boolean complete) {
        var billed = new Tally(2, new BigDecimal("230.00"));
        var entity = new EntityPeriod(Entity.INVOICE, billed, billed, List.of(), List.of(), 0);
        var period = new Period(town.key(), AUGUST, complete, List.of(entity));
        return JsonMapper.builder().build().writeValueAsString(period);
    }
}
