package org.sageonesync.gateway.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.OPTIONAL;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** What is known of an allocation whose reply was lost or comes late, and what follows from it. */
class UncertainAllocationsIT {

    private static final String SAVE = "Allocation/Save";
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;
    private final String invoice = ref + "-i";
    private long savesBefore;

    private static Fault save(FaultKind kind) {
        return Fault.on("Allocation", "Save", kind).once().delayed(SILENCE);
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
    void documents() {
        bench.invoice(invoice, "115.00");
        bench.creditNote(ref, 1, "115.00");
        savesBefore = bench.calls(SAVE);
    }

    @AfterEach
    void reset() {
        bench.sandbox().switches().reset();
        bench.sandbox().faults().clear();
    }

    @ParameterizedTest
    @EnumSource(names = {"AMOUNT_DUE", "TOTAL_UNALLOCATED"})
    void theWitnessIsFoundWhereverItStands(Position position) {
        bench.sandbox().switches().set(Switch.RETURN_OPEN_AMOUNT, position);
        bench.sandbox().faults().plant(save(FaultKind.STORE_THEN_TIMEOUT));

        assertThat(bench.creditNote(ref, 2, "115.00", to(invoice, "60.00")))
                .isInstanceOf(PostingResult.Uncertain.class);
        postUntilDone("60.00");

        assertAllocatedOnce("60.00", 1);
    }

    @Test
    void theSourceIsReadFirstWhereItsOpenAmountIsNotKnown() {
        bench.database().sql("update posting set unallocated = null").update();

        assertThat(bench.creditNote(ref, 2, "115.00", to(invoice, "60.00")))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(2));

        assertAllocatedOnce("60.00", 1);
    }

    @Test
    void anInvoiceIsNotFreedByWhatWasKnownBeforeTheLookUp() {
        bench.sandbox().faults().plant(save(FaultKind.STORE_THEN_TIMEOUT));
        var lookUp = bench.pause("CustomerReturn/Get");
        assertThat(put("60.00")).isInstanceOf(PostingResult.Uncertain.class);
        lookUp.awaitReached();
        var before = bench.bean(Payers.class).standing(SalesBench.COMPANY, invoiceId());
        lookUp.end();
        postUntilDone("60.00");

        assertThat(before)
                .singleElement()
                .extracting(payer -> bench.bean(Freeing.class).free(payer, Lane.LIVE).obstacle())
                .asInstanceOf(OPTIONAL)
                .containsInstanceOf(PostingResult.InFlight.class);
        assertAllocatedOnce("60.00", 1);
    }

    private long invoiceId() {
        return bench.database()
                .sql("select invoice_id from allocation where source_ref = :ref")
                .bind("ref", ref)
                .one(row -> Objects.requireNonNull(row.get(0, Long.class)));
    }

    @Test
    void aClaimIsKeptWhileTheSourceIsRead() {
        bench.database().sql("update posting set unallocated = null").update();
        var pause = bench.pause("CustomerReturn/Get");
        var slow = inBackground("60.00");
        pause.awaitReached();

        var first = claimedUntil();
        await().until(() -> claimedUntil().isAfter(first));
        pause.end();

        assertThat(slow.join()).isInstanceOf(PostingResult.Posted.class);
        assertAllocatedOnce("60.00", 1);
    }

    private Instant claimedUntil() {
        return bench.database()
                .sql("select claimed_until from allocation where source_ref = :ref")
                .bind("ref", ref)
                .one(row -> Objects.requireNonNull(row.get(0, Instant.class)));
    }

    @Test
    void aThirdValueIsAConflictThatNamesTheAmounts() {
        bench.creditNote(ref, 2, "115.00");
        bench.sandbox().faults().plant(save(FaultKind.TIMEOUT_BEFORE_STORING));
        var posting = inBackground("60.00");
        await().until(() -> bench.calls(SAVE) > savesBefore);
        bench.allocatedByHand(ref, invoice, "10.00");
        posting.join();

        var rejected = await().until(() -> put("60.00"), PostingResult.Rejected.class::isInstance);

        assertThat(rejected)
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it ->
                                assertThat(it.reason().code())
                                        .isEqualTo(ReasonCode.ALLOCATION_CONFLICT))
                .satisfies(
                        it ->
                                assertThat(it.reason().message())
                                        .contains("115.00", "105.00", "55.00"));
        assertThat(bench.calls(SAVE) - savesBefore).isEqualTo(1);
    }

    @Test
    void nothingElseIsSentForTheSourceWhileAnAllocationIsUncertain() {
        bench.sandbox().faults().plant(save(FaultKind.STORE_THEN_TIMEOUT));
        bench.sandbox()
                .faults()
                .plant(Fault.on("CustomerReturn", "Get", FaultKind.ERROR_500).times(4));
        bench.creditNote(ref, 2, "115.00", to(invoice, "60.00"));
        long updates = bench.calls("CustomerReturn/Save");

        assertThat(bench.creditNote(ref, 3, "230.00", to(invoice, "60.00")))
                .isInstanceOf(PostingResult.Uncertain.class);
        assertThat(uncertain()).isEqualTo(1);

        assertThat(bench.calls("CustomerReturn/Save")).isEqualTo(updates);
        postUntilDone("60.00");
        assertThat(uncertain()).isZero();
    }

    @Test
    void aLateReplyTellsNothingNewWhereALookUpFoundTheAllocation() {
        var pause = bench.pause(SAVE);
        var slow = inBackground("60.00");
        pause.awaitReached();
        postUntilDone("60.00");

        pause.end();

        assertThat(slow.join()).isInstanceOf(PostingResult.InFlight.class);
        assertThat(put("60.00")).isInstanceOf(PostingResult.Posted.class);
        assertAllocatedOnce("60.00", 1);
    }

    @Test
    void aLateReplyTeachesTheRowWhatNoLookUpSaw() {
        var pause = bench.pause(SAVE);
        var slow = inBackground("60.00");
        pause.awaitReached();
        provenAbsent();

        pause.end();
        slow.join();

        assertThat(put("60.00")).isInstanceOf(PostingResult.Posted.class);
        assertAllocatedOnce("60.00", 1);
    }

    @Test
    void aLateReplyAfterASecondAllocationIsAConflict() {
        var pause = bench.pause(SAVE);
        var slow = inBackground("50.00");
        pause.awaitReached();
        provenAbsent();
        postUntilDone("50.00");

        pause.end();
        slow.join();

        assertThat(put("50.00"))
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it ->
                                assertThat(it.reason().message())
                                        .contains("may have been allocated twice"));
    }

    /** As if the look-ups had found the source untouched for long enough. */
    private void provenAbsent() {
        bench.database()
                .sql(
                        "update allocation set state = 'OPEN', fence = fence + 1 where source_ref = :ref")
                .bind("ref", ref)
                .update();
    }

    private long uncertain() {
        return bench.bean(Connections.class).status(SalesBench.COMPANY).uncertain();
    }

    private PostingResult put(String amount) {
        return bench.creditNote(ref, 2, "115.00", to(invoice, amount));
    }

    private CompletableFuture<PostingResult> inBackground(String amount) {
        return CompletableFuture.supplyAsync(
                () -> put(amount), Executors.newVirtualThreadPerTaskExecutor());
    }

    private void postUntilDone(String amount) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> put(amount) instanceof PostingResult.Posted);
    }

    private void assertAllocatedOnce(String amount, int saves) {
        assertThat(bench.allocationsOf(ref))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.path("Total").decimalValue())
                                        .isEqualByComparingTo(amount));
        assertThat(bench.calls(SAVE) - savesBefore).isEqualTo(saves);
    }
}
