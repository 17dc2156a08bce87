package org.sageonesync.gateway.reversals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.allocations.SalesBench;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** A receipt's reversal that is cut off, and what follows before it is finished. */
class BegunReceiptReversalsIT {

    private static final String DELETE = "CustomerReceipt/Delete";
    private static final String SAVE = "CustomerReceipt/Save";
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static SalesBench deleting;
    private static SalesBench negating;
    private static int last;

    private final String ref = "r" + ++last;
    private final String invoice = ref + "-i";

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

    /** Each of a receipt of its own, all at once. */
    @Test
    void aReceiptIsNegatedOnceWhateverBecomesOfTheReply() {
        var writes = new LinkedHashMap<FaultKind, Integer>();
        writes.put(FaultKind.STORE_THEN_TIMEOUT, 1);
        writes.put(FaultKind.TIMEOUT_BEFORE_STORING, 2);
        writes.put(FaultKind.DROP_AFTER_STORING, 1);
        writes.put(FaultKind.ERROR_500_AFTER_STORING, 1);
        writes.put(FaultKind.ERROR_500, 2);
        writes.put(FaultKind.NULL_200_AFTER_STORING, 1);
        writes.keySet().forEach(kind -> post(negating, ref + kind));
        long before = negating.calls(SAVE);
        writes.keySet().forEach(this::plantNegation);

        await().atMost(Duration.ofSeconds(60)).until(() -> allNegated(writes.keySet()));

        for (var kind : writes.keySet()) {
            assertThat(negating.receipts("reversal:" + ref + kind)).as("%s", kind).hasSize(1);
            assertThat(negating.due(ref + kind + "-i")).as("%s", kind).isEqualTo("115.00");
        }
        assertThat(negating.calls(SAVE) - before)
                .isEqualTo(writes.values().stream().mapToInt(Integer::intValue).sum());
    }

    private void plantNegation(FaultKind kind) {
        var fault = on(SAVE, kind).once().delayed(SILENCE);
        negating.sandbox()
                .faults()
                .plant(fault.containing("billing:reversal:" + ref + kind + "\""));
    }

    private boolean allNegated(Collection<FaultKind> kinds) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return kinds.stream()
                    .map(
                            kind ->
                                    CompletableFuture.supplyAsync(
                                            () ->
                                                    negating.reverse(
                                                            PostingKind.RECEIPT, ref + kind, 2),
                                            threads))
                    .toList()
                    .stream()
                    .allMatch(result -> result.join() instanceof PostingResult.Posted);
        }
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
        post(bench, ref);
    }

    private static void post(SalesBench bench, String receipt) {
        bench.invoice(receipt + "-i", "115.00");
        bench.receipt(receipt, 1, "115.00", to(receipt + "-i", "60.00"));
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
