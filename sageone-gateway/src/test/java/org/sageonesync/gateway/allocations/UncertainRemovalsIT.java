package org.sageonesync.gateway.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * What is known of the removal of an allocation whose reply was lost or comes late, and what
 * follows from it.
 */
class UncertainRemovalsIT {

    private static final String DELETE = "Allocation/Delete";
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;
    private final String invoice = ref + "-i";
    private long deletesBefore;
    private long savesBefore;

    private static Fault delete(FaultKind kind) {
        return Fault.on("Allocation", "Delete", kind).once().delayed(SILENCE);
    }

    @BeforeAll
    static void start() {
        bench = new SalesBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void allocated() {
        bench.invoice(invoice, "115.00");
        put(1, to(invoice, "60.00"));
        deletesBefore = bench.calls(DELETE);
        savesBefore = bench.calls("Allocation/Save");
    }

    @AfterEach
    void reset() {
        bench.sandbox().faults().clear();
    }

    @Test
    void whatWasTakenAwayWithoutAReplyIsNotTakenAwayAgain() {
        bench.sandbox().faults().plant(delete(FaultKind.STORE_THEN_TIMEOUT));
        assertThat(put(2, to(invoice, "40.00"))).isInstanceOf(PostingResult.Uncertain.class);

        putUntilDone(to(invoice, "40.00"));

        assertThat(bench.due(invoice)).isEqualTo("75.00");
        assertThat(deletes()).isEqualTo(1);
        assertThat(bench.calls("Allocation/Save") - savesBefore).isEqualTo(1);
    }

    @Test
    void nothingElseIsSentForTheSourceWhileARemovalIsUncertain() {
        bench.sandbox().faults().plant(delete(FaultKind.STORE_THEN_TIMEOUT));
        bench.sandbox()
                .faults()
                .plant(Fault.on("CustomerReturn", "Get", FaultKind.ERROR_500).times(4));
        assertThat(put(2)).isInstanceOf(PostingResult.Uncertain.class);
        long updates = bench.calls("CustomerReturn/Save");

        assertThat(bench.creditNote(ref, 3, "40.00")).isInstanceOf(PostingResult.Uncertain.class);

        assertThat(bench.calls("CustomerReturn/Save")).isEqualTo(updates);
        assertThat(deletes()).isEqualTo(1);
    }

    @Test
    void aThirdValueIsAConflictThatNamesTheAmounts() {
        bench.sandbox().faults().plant(delete(FaultKind.TIMEOUT_BEFORE_STORING));
        var removing = inBackground();
        await().until(() -> deletes() > 0);
        bench.allocatedByHand(ref, invoice, "10.00");
        removing.join();

        var rejected = await().until(() -> put(2), PostingResult.Rejected.class::isInstance);

        assertThat(rejected)
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it ->
                                assertThat(it.reason().code())
                                        .isEqualTo(ReasonCode.ALLOCATION_CONFLICT))
                .satisfies(
                        it ->
                                assertThat(it.reason().message())
                                        .contains("55.00", "45.00", "115.00"));
        assertThat(deletes()).isEqualTo(1);
    }

    @Test
    void aLateReplyTeachesTheRowThatItIsGone() {
        var pause = bench.pause(DELETE);
        var slow = inBackground();
        pause.awaitReached();
        bench.database()
                .sql(
                        "update allocation set state = 'POSTED', fence = fence + 1 where source_ref = :ref")
                .bind("ref", ref)
                .update();

        pause.end();

        assertThat(slow.join()).isInstanceOf(PostingResult.InFlight.class);
        assertThat(put(2)).isInstanceOf(PostingResult.Posted.class);
        assertThat(deletes()).isEqualTo(1);
    }

    @Test
    void aLateReplyTellsTheIdOfAnAllocationThatALookUpFound() {
        var second = "s" + ref;
        bench.creditNote(second, 1, "115.00");
        var pause = bench.pause("Allocation/Save");
        var slow =
                CompletableFuture.supplyAsync(
                        () -> bench.creditNote(second, 2, "115.00", to(invoice, "50.00")),
                        Executors.newVirtualThreadPerTaskExecutor());
        pause.awaitReached();
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                bench.creditNote(second, 2, "115.00", to(invoice, "50.00"))
                                        instanceof PostingResult.Posted);

        pause.end();
        slow.join();

        assertThat(bench.creditNote(second, 3, "115.00"))
                .as("its id is known from the late reply")
                .isInstanceOf(PostingResult.Posted.class);
        assertThat(bench.allocationsOf(second)).isEmpty();
    }

    @Test
    void theGatewayThatDiedBetweenReleaseAndSaveIsFollowedByOneThatGoesOn() {
        var killed = bench.kill("CustomerReturn/Save");
        var sender =
                Thread.ofVirtual()
                        .uncaughtExceptionHandler((_, _) -> {})
                        .start(() -> bench.creditNote(ref, 2, "40.00", to(invoice, "40.00")));
        killed.awaitDeath();
        sender.interrupt();

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                bench.creditNote(ref, 2, "40.00", to(invoice, "40.00"))
                                        instanceof PostingResult.Posted);

        assertThat(deletes()).isEqualTo(1);
        assertThat(bench.due(invoice)).isEqualTo("75.00");
    }

    private PostingResult put(long version, Allocation... allocations) {
        return bench.creditNote(ref, version, "115.00", allocations);
    }

    private CompletableFuture<PostingResult> inBackground(Allocation... allocations) {
        return CompletableFuture.supplyAsync(
                () -> put(2, allocations), Executors.newVirtualThreadPerTaskExecutor());
    }

    private void putUntilDone(Allocation... allocations) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> put(2, allocations) instanceof PostingResult.Posted);
    }

    private long deletes() {
        return bench.calls(DELETE) - deletesBefore;
    }
}
