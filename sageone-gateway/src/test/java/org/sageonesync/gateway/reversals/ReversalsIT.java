package org.sageonesync.gateway.reversals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.allocations.SalesBench;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Invoices and credit notes that are taken back, with the whole gateway and the sandbox. */
class ReversalsIT {

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;
    private long before;

    @BeforeAll
    static void start() {
        bench = new SalesBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void invoice() {
        bench.invoice(ref, "115.00");
        before = bench.calls();
    }

    @Test
    void anInvoiceIsTakenBackByAnAllocatedCreditNoteInThreeCalls() {
        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.REVERSED))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(3));

        assertThat(bench.calls() - before).isEqualTo(3);
        var creditNote = bench.inBooks("CustomerReturn", "reversal:" + ref);
        assertThat(creditNote.path("DocumentNumber").asString("")).isEqualTo("N-" + ref + "-R");
        assertThat(creditNote.path("Date").asString("")).startsWith("2026-11-02");
        assertThat(creditNote.path("Lines").size()).isEqualTo(1);
        assertThat(creditNote.path("Tax").decimalValue()).isEqualByComparingTo("15.00");
        assertThat(open("CustomerReturn", "reversal:" + ref)).isEqualTo("0.00");
        assertThat(open("TaxInvoice", ref)).isEqualTo("0.00");
        assertThat(bench.journal(PostingKind.INVOICE, ref).state()).isEqualTo("REVERSED");
        assertThat(said(PostingKind.INVOICE)).contains("taken back by credit note N-" + ref + "-R");
    }

    @Test
    void aRepetitionCostsNothing() {
        bench.reverse(PostingKind.INVOICE, ref, 2);
        before = bench.calls();

        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.NONE));

        assertThat(bench.calls()).isEqualTo(before);
    }

    @Test
    void whatNeverWasPostedNeverWillBe() {
        assertThat(bench.reverse(PostingKind.INVOICE, "never-" + ref, 2))
                .isInstanceOf(PostingResult.NeverPosted.class);

        assertThat(bench.invoice("never-" + ref, "115.00"))
                .isInstanceOf(PostingResult.Superseded.class);
        assertThat(bench.calls()).isEqualTo(before);
    }

    @Test
    void aPaidInvoiceStaysClosedOnceItsPaymentNoLongerPaysIt() {
        bench.receipt("p-" + ref, 1, "75.00", to(ref, "75.00"));
        bench.creditNote("c-" + ref, 1, "40.00", to(ref, "40.00"));
        before = bench.calls();

        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(5));
        assertThat(bench.calls() - before).as("Get, Save, two Deletes, Save").isEqualTo(5);
        assertThat(bench.receipt("p-" + ref, 2, "75.00")).isInstanceOf(PostingResult.Posted.class);
        assertThat(bench.creditNote("c-" + ref, 2, "40.00"))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(open("TaxInvoice", ref)).isEqualTo("0.00");
        assertThat(open("CustomerReturn", "reversal:" + ref)).isEqualTo("0.00");
        assertThat(open("CustomerReturn", "c-" + ref)).isEqualTo("40.00");
        assertThat(bench.calls() - before).as("no more").isEqualTo(5);
    }

    @Test
    void whatPaidItIsFreedAlthoughItsOwnChangeWasRefused() {
        bench.creditNote("c-" + ref, 1, "40.00", to(ref, "40.00"));
        bench.database()
                .sql(
                        "update posting set state = 'REJECTED', reason_message = '?',"
                                + " reason_code = 'refused-by-sageone' where ref = :ref")
                .bind("ref", "c-" + ref)
                .update();

        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(open("CustomerReturn", "c-" + ref)).isEqualTo("40.00");
        assertThat(open("CustomerReturn", "reversal:" + ref)).isEqualTo("0.00");
    }

    @Test
    void whatPaidItWaitsForAnotherInvoice() {
        bench.receipt("p-" + ref, 1, "75.00", to(ref, "75.00"));
        bench.reverse(PostingKind.INVOICE, ref, 2);

        assertThat(bench.receipt("p-" + ref, 1, "75.00", to(ref, "75.00")))
                .asInstanceOf(type(PostingResult.Incomplete.class))
                .satisfies(
                        it -> assertThat(it.reason().code()).isEqualTo(ReasonCode.INVOICE_AWAITED));
        bench.invoice("n-" + ref, "115.00");
        assertThat(bench.receipt("p-" + ref, 2, "75.00", to("n-" + ref, "75.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(open("TaxInvoice", "n-" + ref)).isEqualTo("40.00");
    }

    @Test
    void whatSomebodyAllocatedToItStaysOnAccountAndIsSaid() {
        bench.creditNote("other-" + ref, 1, "40.00");
        bench.allocatedByHand("other-" + ref, ref, "40.00");

        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(open("TaxInvoice", ref)).isEqualTo("0.00");
        assertThat(open("CustomerReturn", "reversal:" + ref)).isEqualTo("40.00");
        assertThat(said(PostingKind.INVOICE)).contains("40.00 of 115.00 was paid already");
    }

    @Test
    void anInvoiceThatIsPaidInFullByHandIsCreditedOnAccount() {
        bench.creditNote("other-" + ref, 1, "115.00");
        bench.allocatedByHand("other-" + ref, ref, "115.00");
        before = bench.calls();

        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(3));

        assertThat(bench.calls() - before).as("Get, Save, and what is still due").isEqualTo(3);
        assertThat(open("CustomerReturn", "reversal:" + ref)).isEqualTo("115.00");
    }

    @Test
    void aLockedPeriodIsAwaited() {
        lockUntil("2026-11-30");

        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .asInstanceOf(type(PostingResult.DependencyMissing.class))
                .satisfies(
                        it -> assertThat(it.reason().code()).isEqualTo(ReasonCode.PERIOD_LOCKED));
        lockUntil("2020-01-01");

        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .isInstanceOf(PostingResult.Posted.class);
    }

    @Test
    void aWishThatComesBackBeforeAnythingWasDoneEndsTheReversal() {
        lockUntil("2026-11-30");
        bench.reverse(PostingKind.INVOICE, ref, 2);
        lockUntil("2020-01-01");

        assertThat(bench.invoice(ref, 3, "115.00")).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.journal(PostingKind.INVOICE, ref).generation()).isZero();
        assertThat(open("TaxInvoice", ref)).isEqualTo("115.00");
    }

    @Test
    void linesBelowZeroAreSummedUp() {
        bench.invoice("n-" + ref, 1, "115.00", "-23.00");

        assertThat(bench.reverse(PostingKind.INVOICE, "n-" + ref, 2))
                .isInstanceOf(PostingResult.Posted.class);

        var creditNote = bench.inBooks("CustomerReturn", "reversal:n-" + ref);
        assertThat(creditNote.path("Total").decimalValue()).isEqualByComparingTo("92.00");
        assertThat(creditNote.path("Tax").decimalValue()).isEqualByComparingTo("12.00");
        assertThat(open("TaxInvoice", "n-" + ref)).isEqualTo("0.00");
    }

    @Test
    void twoReversalsAtOnceMakeOneCreditNote() throws Exception {
        var tasks =
                IntStream.range(0, 10)
                        .<Callable<PostingResult>>mapToObj(
                                _ -> () -> bench.reverse(PostingKind.INVOICE, ref, 2))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get())
                        .isInstanceOfAny(PostingResult.Posted.class, PostingResult.InFlight.class);
            }
        }

        assertThat(bench.calls() - before).isEqualTo(3);
    }

    @Test
    void aCreditNoteThatIsNotAllocatedIsTakenBackByAnInvoice() {
        bench.creditNote(ref, 1, "115.00");
        before = bench.calls();

        assertThat(bench.reverse(PostingKind.CREDIT_NOTE, ref, 2))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(3));

        assertThat(bench.calls() - before).isEqualTo(3);
        assertThat(open("CustomerReturn", ref)).isEqualTo("0.00");
        assertThat(open("TaxInvoice", "reversal:" + ref)).isEqualTo("0.00");
        assertThat(bench.journal(PostingKind.CREDIT_NOTE, ref).state()).isEqualTo("REVERSED");
    }

    @Test
    void aCreditNoteThatIsAllocatedIsForAPersonWhoIsToldTheSteps() {
        bench.creditNote(ref, 1, "115.00", to(ref, "60.00"));

        assertThat(bench.reverse(PostingKind.CREDIT_NOTE, ref, 2))
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it ->
                                assertThat(it.reason().message())
                                        .contains(
                                                "60.00 of its 115.00 is allocated",
                                                "remove the allocations of N-" + ref,
                                                "60.00 to billing's invoice " + ref));
        assertThat(
                        bench.sandbox().rows(bench.companyId(), "TaxInvoice").stream()
                                .map(row -> row.path("ExternalReference").asString("")))
                .doesNotContain("billing:reversal:" + ref);
    }

    @Test
    void aCreditNoteWhoseAllocationSomebodyRemovedIsTakenBack() {
        bench.creditNote(ref, 1, "115.00", to(ref, "60.00"));
        bench.forgetAllocationIds(ref);
        assertThat(bench.reverse(PostingKind.CREDIT_NOTE, ref, 2))
                .isInstanceOf(PostingResult.Rejected.class);

        bench.allocationsOf(ref).forEach(bench::removedByHand);

        assertThat(bench.reverse(PostingKind.CREDIT_NOTE, ref, 2))
                .isInstanceOf(PostingResult.Posted.class);
        assertThat(open("CustomerReturn", ref)).isEqualTo("0.00");
        assertThat(open("TaxInvoice", "reversal:" + ref)).isEqualTo("0.00");
    }

    @Test
    void aCreditNoteThatSomebodyAllocatedToItsOppositeIsTakenBack() {
        bench.creditNote(ref, 1, "115.00");
        bench.reverse(PostingKind.CREDIT_NOTE, ref, 2);
        asIfTheAllocationHadEndedInAConflict();

        assertThat(bench.reverse(PostingKind.CREDIT_NOTE, ref, 2))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.journal(PostingKind.CREDIT_NOTE, ref).state()).isEqualTo("REVERSED");
        assertThat(bench.allocationsOf(ref)).hasSize(1);
    }

    private void asIfTheAllocationHadEndedInAConflict() {
        bench.database()
                .sql(
                        "update allocation set state = 'REJECTED', reason_message = '?',"
                                + " reason_code = 'allocation-conflict' where source_ref = :ref")
                .bind("ref", ref)
                .update();
        bench.database()
                .sql(
                        "update posting set state = 'OPEN' where kind = 'credit-notes'"
                                + " and ref = :ref")
                .bind("ref", ref)
                .update();
    }

    @Test
    void aLongReferenceIsShortenedAndFoundAgain() {
        var longest = "x".repeat(60) + ref;
        bench.invoice(longest, "115.00");

        bench.reverse(PostingKind.INVOICE, longest, 2);
        before = bench.calls();

        assertThat(bench.reverse(PostingKind.INVOICE, longest, 3))
                .isInstanceOf(PostingResult.Posted.class);
        assertThat(bench.calls()).isEqualTo(before);
        assertThat(open("TaxInvoice", longest)).isEqualTo("0.00");
    }

    private List<String> attempts(PostingKind kind) {
        return bench.journal(kind, ref).attempts().stream().map(it -> it.outcome()).toList();
    }

    private String said(PostingKind kind) {
        return String.join("\n", attempts(kind));
    }

    private static void lockUntil(String date) {
        bench.sandbox()
                .sandbox()
                .changeCompany(
                        bench.companyId(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("LockProcessing", true)
                                .put("LockProcessingDate", date));
    }

    private static String open(String service, String ref) {
        return bench.inBooks(service, ref)
                .path("AmountDue")
                .decimalValue()
                .setScale(2)
                .toPlainString();
    }
}
