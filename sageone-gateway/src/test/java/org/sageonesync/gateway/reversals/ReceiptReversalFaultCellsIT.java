package org.sageonesync.gateway.reversals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.allocations.SalesBench;
import org.sageonesync.gateway.posting.KilledLine.Moment;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A receipt's reversal that is cut off at each step, in each way: whoever goes on with it takes the
 * receipt back once, after so many writes and no more.
 */
class ReceiptReversalFaultCellsIT {

    private static final String UNALLOCATE = "Allocation/Delete";
    private static final String DELETE = "CustomerReceipt/Delete";
    private static final String SAVE = "CustomerReceipt/Save";
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** The request can leave for 1 s, and S is 1 s. */
    private static final Duration HALF_THE_SETTLE_TIME = Duration.ofMillis(1500);

    private static SalesBench deleting;
    private static SalesBench negating;
    private static int last;

    private final String ref = "r" + ++last;
    private final String invoice = ref + "-i";

    /**
     * @param writes how many calls of the step SageOne sees in all
     */
    record Cell(String name, String step, int writes, List<Fault> faults, Moment killed) {

        @Override
        public String toString() {
            return step + ", " + name;
        }
    }

    static Stream<Cell> deletions() {
        return Stream.concat(
                Stream.of(UNALLOCATE, DELETE).flatMap(ReceiptReversalFaultCellsIT::cells),
                Stream.of(fault("failing", "CustomerReceipt/Get", 2, FaultKind.ERROR_500)));
    }

    static Stream<Cell> negations() {
        return cells(SAVE);
    }

    private static Stream<Cell> cells(String step) {
        return Stream.of(
                fault("done, then timed out", step, 1, FaultKind.STORE_THEN_TIMEOUT),
                fault("timed out, never done", step, 2, FaultKind.TIMEOUT_BEFORE_STORING),
                new Cell(
                        "done at half the settle time",
                        step,
                        1,
                        List.of(
                                on(step, FaultKind.LATE_COMMIT)
                                        .once()
                                        .delayed(HALF_THE_SETTLE_TIME)),
                        Moment.NEVER),
                fault("connection dropped once done", step, 1, FaultKind.DROP_AFTER_STORING),
                fault("500 once done", step, 1, FaultKind.ERROR_500_AFTER_STORING),
                fault("500, never done", step, 2, FaultKind.ERROR_500),
                fault("null with 200 once done", step, 1, FaultKind.NULL_200_AFTER_STORING),
                new Cell(
                        "read failing, done, then timed out",
                        step,
                        1,
                        List.of(on(step, FaultKind.STORE_THEN_TIMEOUT).once().delayed(SILENCE)),
                        Moment.NEVER),
                new Cell(
                        "killed after about to send",
                        step,
                        1,
                        List.of(),
                        Moment.AFTER_ABOUT_TO_SEND),
                new Cell("killed after the reply", step, 1, List.of(), Moment.AFTER_THE_REPLY));
    }

    private static Cell fault(String name, String step, int writes, FaultKind kind) {
        var fault = on(step, kind).once().delayed(SILENCE);
        return new Cell(name, step, writes, List.of(fault), Moment.NEVER);
    }

    private static Fault on(String operation, FaultKind kind) {
        int slash = operation.indexOf('/');
        return Fault.on(operation.substring(0, slash), operation.substring(slash + 1), kind);
    }

    @BeforeAll
    static void start() {
        deleting = new SalesBench(Map.of("RECEIPTS_REVERSAL", "delete"));
        deleting.sandbox().switches().set(Switch.RECEIPT_REVERSAL, Position.DELETE);
        negating = new SalesBench(Map.of("RECEIPTS_REVERSAL", "negative-receipt"));
        negating.sandbox().switches().set(Switch.RECEIPT_REVERSAL, Position.NEGATIVE_RECEIPT);
    }

    @AfterAll
    static void close() {
        deleting.close();
        negating.close();
    }

    @AfterEach
    void reset() {
        deleting.sandbox().faults().clear();
        negating.sandbox().faults().clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deletions")
    void aReceiptIsDeletedOnce(Cell cell) {
        post(deleting);
        long before = deleting.calls(cell.step());
        afflict(deleting, cell);

        reverseUntilDone(deleting);

        assertThat(deleting.receipts(ref)).isEmpty();
        assertThat(deleting.due(invoice)).isEqualTo("115.00");
        assertThat(writes(deleting, cell, before)).isEqualTo(cell.writes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("negations")
    void aReceiptIsNegatedOnce(Cell cell) {
        post(negating);
        long before = negating.calls(cell.step());
        afflict(negating, cell);

        reverseUntilDone(negating);

        assertThat(negating.receipts("reversal:" + ref)).hasSize(1);
        assertThat(negating.due(invoice)).isEqualTo("115.00");
        assertThat(writes(negating, cell, before)).isEqualTo(cell.writes());
    }

    @Test
    void aNewerWishWaitsForADeletionOfWhichNobodyKnowsAndBeginsAnew() {
        post(deleting);
        deleting.sandbox()
                .faults()
                .plant(on(DELETE, FaultKind.STORE_THEN_TIMEOUT).once().delayed(SILENCE));
        assertThat(reverse(deleting)).isInstanceOf(PostingResult.Uncertain.class);

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                deleting.receipt(ref, 3, "115.00", to(invoice, "115.00"))
                                        instanceof PostingResult.Posted);

        assertThat(deleting.receipts(ref)).isEmpty();
        assertThat(deleting.receipts(ref + "~1")).hasSize(1);
        assertThat(deleting.due(invoice)).isEqualTo("0.00");
    }

    @Test
    void theNumberOfAReceiptThatIsFoundToBeDeletedIsFree() {
        post(deleting);
        deleting.sandbox()
                .faults()
                .plant(on(DELETE, FaultKind.STORE_THEN_TIMEOUT).once().delayed(SILENCE));
        reverseUntilDone(deleting);

        assertThat(deleting.receiptNumbered("P-" + ref, ref + "-again", 1, "60.00"))
                .isInstanceOf(PostingResult.Posted.class);
    }

    @Test
    void aNewerWishFinishesANegationThatWasBegun() {
        post(negating);
        negating.sandbox()
                .faults()
                .plant(on(SAVE, FaultKind.STORE_THEN_TIMEOUT).once().delayed(SILENCE));
        assertThat(reverse(negating)).isInstanceOf(PostingResult.Uncertain.class);

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> negating.receipt(ref, 3, "115.00") instanceof PostingResult.Posted);

        assertThat(negating.receipts("reversal:" + ref)).hasSize(1);
        assertThat(negating.receipts(ref + "~1")).hasSize(1);
        assertThat(negating.journal(PostingKind.RECEIPT, ref).generation()).isEqualTo(1);
    }

    @Test
    void aDeletionStaysUncertainWhileSageOneShowsNothingAtAll() {
        post(deleting);
        var faults = deleting.sandbox().faults();
        faults.plant(on(DELETE, FaultKind.TIMEOUT_BEFORE_STORING).once().delayed(SILENCE));
        faults.plant(on("TaxInvoice/Get", FaultKind.NULL_200));
        long reads = deleting.calls("TaxInvoice/Get");
        long deletes = deleting.calls(DELETE);
        Thread.ofVirtual().start(() -> reverse(deleting));
        await().atMost(Duration.ofSeconds(20)).until(() -> deleting.calls(DELETE) > deletes);
        faults.plant(on("CustomerReceipt/Get", FaultKind.NULL_200));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> deleting.calls("TaxInvoice/Get") - reads >= 4);
        assertThat(deleting.journal(PostingKind.RECEIPT, ref).state()).isEqualTo("UNCERTAIN");
        faults.clear();

        reverseUntilDone(deleting);
        assertThat(deleting.receipts(ref)).isEmpty();
    }

    private void post(SalesBench bench) {
        bench.invoice(invoice, "115.00");
        bench.receipt(ref, 1, "115.00", to(invoice, "60.00"));
    }

    private void afflict(SalesBench bench, Cell cell) {
        cell.faults().forEach(bench.sandbox().faults()::plant);
        if (cell.name().equals("read failing, done, then timed out")) {
            bench.sandbox().faults().plant(on("CustomerReceipt/Get", FaultKind.ERROR_500).times(3));
        }
        if (cell.killed() != Moment.NEVER) {
            var killed = bench.kill(cell.step(), cell.killed());
            var sender =
                    Thread.ofVirtual()
                            .uncaughtExceptionHandler((_, _) -> {})
                            .start(() -> reverse(bench));
            killed.awaitDeath();
            sender.interrupt();
        }
    }

    /** The reads of whoever goes on are no writes. */
    private static long writes(SalesBench bench, Cell cell, long before) {
        return cell.step().endsWith("Get") ? cell.writes() : bench.calls(cell.step()) - before;
    }

    private void reverseUntilDone(SalesBench bench) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> reverse(bench) instanceof PostingResult.Posted);
        assertThat(bench.journal(PostingKind.RECEIPT, ref).state()).isEqualTo("REVERSED");
    }

    private PostingResult reverse(SalesBench bench) {
        return bench.reverse(PostingKind.RECEIPT, ref, 2);
    }
}
