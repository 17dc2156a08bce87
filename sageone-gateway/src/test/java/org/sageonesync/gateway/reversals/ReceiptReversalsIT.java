package org.sageonesync.gateway.reversals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.allocations.Allocations;
import org.sageonesync.gateway.allocations.SalesBench;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Receipts that are taken back by deleting them, with the whole gateway and the sandbox. */
class ReceiptReversalsIT {

    private static SalesBench bench;
    private static SalesBench replica;
    private static int last;

    private final String ref = "r" + ++last;
    private final String invoice = ref + "-i";
    private final String other = ref + "-j";
    private long before;

    @BeforeAll
    static void start() {
        bench = new SalesBench(Map.of("RECEIPTS_REVERSAL", "delete", "ALLOCATIONS_LISTING", "get"));
        replica = bench.replica();
    }

    @AfterAll
    static void close() {
        replica.stop();
        bench.close();
    }

    @BeforeEach
    void receipt() {
        bench.sandbox().switches().set(Switch.RECEIPT_REVERSAL, Position.DELETE);
        bench.sandbox().switches().set(Switch.ALLOCATION_LISTING, Position.GET);
        bench.invoice(invoice, "115.00");
        bench.invoice(other, "115.00");
        bench.receipt(ref, 1, "115.00", to(invoice, "60.00"), to(other, "55.00"));
        before = bench.calls();
    }

    @AfterEach
    void reset() {
        lockUntil("2020-01-01");
        bench.sandbox().switches().reset();
        bench.sandbox().faults().clear();
    }

    @Test
    void aReceiptIsReleasedAndDeleted() {
        assertThat(reverse(2))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.REVERSED))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(4));

        assertThat(bench.calls() - before).as("Get, Delete, Delete, Delete").isEqualTo(4);
        assertThat(bench.receipts(ref)).isEmpty();
        assertThat(bench.due(invoice)).isEqualTo("115.00");
        assertThat(bench.due(other)).isEqualTo("115.00");
        assertThat(bench.journal(PostingKind.RECEIPT, ref).state()).isEqualTo("REVERSED");
    }

    @Test
    void aRepetitionCostsNothing() {
        reverse(2);
        before = bench.calls();

        assertThat(reverse(2))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.NONE));

        assertThat(bench.calls()).isEqualTo(before);
    }

    @Test
    void whatNeverWasPostedNeverWillBe() {
        assertThat(bench.reverse(PostingKind.RECEIPT, "never-" + ref, 2))
                .isInstanceOf(PostingResult.NeverPosted.class);

        assertThat(bench.receipt("never-" + ref, 1, "10.00"))
                .isInstanceOf(PostingResult.Superseded.class);
        assertThat(bench.calls()).isEqualTo(before);
    }

    @Test
    void aNewVersionBeginsANewLife() {
        reverse(2);

        assertThat(bench.receipt(ref, 3, "115.00", to(invoice, "115.00")))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.CREATED));

        assertThat(bench.receipts(ref)).isEmpty();
        assertThat(bench.receipts(ref + "~1")).hasSize(1);
        assertThat(bench.due(invoice)).isEqualTo("0.00");
        assertThat(bench.journal(PostingKind.RECEIPT, ref).generation()).isEqualTo(1);
    }

    @Test
    void theNumberOfADeletedReceiptIsFreeForItsNextLifeAndForAnotherRecord() {
        reverse(2);
        bench.receipt(ref, 3, "115.00");
        reverse(4);

        assertThat(bench.receiptNumbered("P-" + ref, ref + "-again", 1, "115.00"))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.documentNumber()).isEqualTo("P-" + ref));
    }

    @Test
    void anOlderReversalIsSuperseded() {
        bench.receipt(ref, 5, "115.00", to(invoice, "60.00"), to(other, "55.00"));

        assertThat(reverse(4)).isInstanceOf(PostingResult.Superseded.class);

        assertThat(bench.receipts(ref)).hasSize(1);
    }

    @Test
    void whatSageOneAllocatedByItselfIsFoundInItsList() {
        bench.receipt(ref, 2, "115.00", to(invoice, "60.00"));
        allocatedByHand("55.00");
        before = bench.calls();

        assertThat(reverse(3)).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.receipts(ref)).isEmpty();
        assertThat(bench.due(other)).isEqualTo("115.00");
        assertThat(bench.calls() - before).as("Get, list, and three Deletes").isEqualTo(5);
    }

    @Test
    void twoAllocationsToOneInvoiceAreBothFound() {
        bench.receipt(ref, 2, "115.00", to(other, "60.00"));
        allocatedByHand("55.00");

        assertThat(reverse(3)).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.due(other)).isEqualTo("115.00");
    }

    @Test
    void allocationsWhoseIdsAreNotKnownAreFoundInItsList() {
        bench.forgetAllocationIds(ref);

        assertThat(reverse(2)).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.receipts(ref)).isEmpty();
    }

    @Test
    void aReceiptThatSomebodyDeletedIsTakenBack() {
        bench.allocationsOf(id()).forEach(bench::removedByHand);
        bench.deletedByHand(id());
        before = bench.calls();

        assertThat(reverse(2)).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.calls() - before).as("the receipt, and another document").isEqualTo(2);
    }

    @Test
    void aReceiptThatIsNotShownOnceIsNotTakenForGone() {
        bench.sandbox()
                .faults()
                .plant(Fault.on("CustomerReceipt", "Get", FaultKind.NULL_200).once());

        assertThat(reverse(2)).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.receipts(ref)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL_200", "ERROR_500"})
    void aReceiptThatIsNotShownProvesNothingWhereNothingElseIsShown(FaultKind other) {
        bench.sandbox()
                .faults()
                .plant(Fault.on("CustomerReceipt", "Get", FaultKind.NULL_200).times(2));
        bench.sandbox().faults().plant(Fault.on("TaxInvoice", "Get", other).times(2));

        assertThat(reverse(2))
                .asInstanceOf(type(PostingResult.NotNow.class))
                .extracting(PostingResult.NotNow::reason)
                .satisfies(it -> assertThat(it.code()).isEqualTo(ReasonCode.SAGEONE_UNAVAILABLE));
        assertThat(bench.receipts(ref)).hasSize(1);

        assertThat(reverse(2)).isInstanceOf(PostingResult.Posted.class);
        assertThat(bench.receipts(ref)).isEmpty();
    }

    @Test
    void aLockedPeriodIsAwaitedAndSaysWhatToDo() {
        lockUntil("2026-11-30");

        assertThat(reverse(2))
                .asInstanceOf(type(PostingResult.DependencyMissing.class))
                .extracting(PostingResult.DependencyMissing::reason)
                .satisfies(it -> assertThat(it.code()).isEqualTo(ReasonCode.PERIOD_LOCKED))
                .satisfies(it -> assertThat(it.message()).contains("Open the period", "P-" + ref));
        lockUntil("2020-01-01");

        assertThat(reverse(2)).isInstanceOf(PostingResult.Posted.class);
        assertThat(bench.receipts(ref)).isEmpty();
    }

    @Test
    void aWishThatComesBackBeforeItIsDeletedIsAllocatedAgain() {
        lockUntil("2026-11-30");
        reverse(2);
        lockUntil("2020-01-01");

        assertThat(bench.receipt(ref, 3, "115.00", to(invoice, "60.00"), to(other, "55.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.due(invoice)).isEqualTo("55.00");
        assertThat(bench.receipts(ref)).hasSize(1);
        assertThat(bench.journal(PostingKind.RECEIPT, ref).generation()).isZero();
    }

    @Test
    void aSageOneThatKnowsNoDeleteIsForAPerson() {
        bench.sandbox().switches().set(Switch.RECEIPT_REVERSAL, Position.NONE);

        assertThat(rejected(reverse(2)))
                .satisfies(it -> assertThat(it.code()).isEqualTo(ReasonCode.REMOVED_AFTER_POSTING))
                .satisfies(
                        it -> assertThat(it.message()).contains("refuses to delete it", "resync"));
    }

    @Test
    void twoReplicasAtOnceDeleteItOnce() throws Exception {
        long deletes = bench.calls("CustomerReceipt/Delete");
        var tasks =
                IntStream.range(0, 5)
                        .boxed()
                        .flatMap(
                                _ ->
                                        Stream.<Callable<PostingResult>>of(
                                                () -> reverse(2),
                                                () -> replica.reverse(PostingKind.RECEIPT, ref, 2)))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get())
                        .isInstanceOfAny(PostingResult.Posted.class, PostingResult.InFlight.class);
            }
        }

        assertThat(bench.calls() - before).isEqualTo(4);
        assertThat(bench.calls("CustomerReceipt/Delete") - deletes).isEqualTo(1);
        assertThat(bench.receipts(ref)).isEmpty();
    }

    @Test
    void whatSageOneAllocatedIsAllocatedFromHereOnceItWasReleased() {
        var covered = "s" + ref;
        bench.invoice("k" + ref, "115.00");
        bench.coveredReceipt(covered, "k" + ref);
        bench.sandbox().switches().set(Switch.RECEIPT_REVERSAL, Position.NONE);
        rejected(bench.reverse(PostingKind.RECEIPT, covered, 3));
        assertThat(bench.due("k" + ref)).as("released").isEqualTo("115.00");

        assertThat(bench.receipt(covered, 4, "56.00", to("k" + ref, "55.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.due("k" + ref)).isEqualTo("60.00");
    }

    @Test
    void whatIsLearntFromTheListBearsBillingsReference() {
        var covered = "s" + ref;
        bench.invoice("k" + ref, "115.00");
        bench.coveredReceipt(covered, "k" + ref);

        assertThat(bench.reverse(PostingKind.RECEIPT, covered, 3))
                .isInstanceOf(PostingResult.Posted.class);

        var invoices =
                bench.database()
                        .sql("select invoice_ref from allocation where source_ref = :ref")
                        .bind("ref", covered)
                        .list(row -> Column.text(row, "invoice_ref"));
        assertThat(invoices).containsExactly("k" + ref);
    }

    @Test
    void aListThatDoesNotShowAllThatIsAllocatedIsForAPerson() {
        var covered = "s" + ref;
        bench.invoice("k" + ref, "115.00");
        bench.coveredReceipt(covered, "k" + ref);
        bench.sandbox().switches().set(Switch.NUMERIC_FILTERS, Position.EMPTY);

        assertThat(rejected(bench.reverse(PostingKind.RECEIPT, covered, 3)))
                .satisfies(it -> assertThat(it.code()).isEqualTo(ReasonCode.ALLOCATION_CONFLICT))
                .satisfies(
                        it ->
                                assertThat(it.message())
                                        .contains("55.00 of 56.00", "remove all allocations"));

        assertThat(bench.due("k" + ref)).isEqualTo("60.00");
        assertThat(bench.receipts(covered)).hasSize(1);
    }

    @Test
    void whatAPersonHasUnallocatedIsNotTakenForAllocated() {
        bench.allocationsOf(id()).forEach(bench::removedByHand);
        bench.sandbox().switches().set(Switch.RECEIPT_REVERSAL, Position.NONE);

        rejected(reverse(2));

        assertThat(
                        bench.bean(Allocations.class)
                                .described(SalesBench.key(PostingKind.RECEIPT, ref)))
                .isEmpty();
    }

    private void allocatedByHand(String amount) {
        bench.allocatedByHand(id(), other, amount);
    }

    private long id() {
        return bench.receipts(ref).getFirst().path("ID").asLong(0);
    }

    private PostingResult reverse(long version) {
        return bench.reverse(PostingKind.RECEIPT, ref, version);
    }

    private static Reason rejected(PostingResult result) {
        assertThat(result).isInstanceOf(PostingResult.Rejected.class);
        return ((PostingResult.Rejected) result).reason();
    }

    private static void lockUntil(String date) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.put("LockProcessing", true).put("LockProcessingDate", date);
        bench.sandbox().sandbox().changeCompany(bench.companyId(), change);
    }
}
