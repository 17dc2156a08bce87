package org.sageonesync.gateway.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.PostingResult.Incomplete;
import org.sageonesync.contracts.gateway.PostingResult.Planned;
import org.sageonesync.contracts.gateway.PostingResult.Posted;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.runtime.web.ProblemException;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

/** Receipts of customers that SageOne leaves alone, with the whole gateway and the sandbox. */
class ReceiptsIT {

    private static ReceiptBench bench;
    private static int last;

    private final String ref = "r" + ++last;
    private final String customer = ref + "-c";
    private final String invoice = ref + "-i";
    private final String other = ref + "-j";
    private long before;

    @BeforeAll
    static void start() {
        bench = new ReceiptBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void customerAndInvoices() {
        bench.customer(customer, false);
        bench.invoice(customer, invoice, "115.00");
        bench.invoice(customer, other, "115.00");
        before = bench.calls();
    }

    @AfterEach
    void reset() {
        bench.sandbox().switches().reset();
    }

    @Test
    void createsWithOneCallChangesWithTwoAndLeavesTheUnchangedAlone() {
        isPosted(put(1, "115.00"), Change.CREATED, 1);
        isPosted(put(2, "230.00"), Change.UPDATED, 2);
        isPosted(put(3, "230.00"), Change.NONE, 0);

        assertThat(spent()).isEqualTo(3);
        var receipt = bench.receipt(ref);
        assertThat(bench.receipts(ref)).hasSize(1);
        assertThat(ReceiptBench.money(receipt, "Total")).isEqualTo("230.00");
        assertThat(receipt.path("Reference").asString("")).isEqualTo("ref of payer");
        assertThat(receipt.path("Comments").asString("")).isEqualTo("paid in town");
        assertThat(receipt.path("DocumentNumber").asString("")).isEqualTo("R-" + ref);
        assertThat(receipt.path("PaymentMethod").asInt(0)).isEqualTo(4);
        assertThat(receipt.path("Date").asString("")).startsWith("2026-11-05");
        assertThat(bench.journal(ref).documentNumber()).isEqualTo("R-" + ref);
    }

    @Test
    void keepsWhatTheBooksShowOfAVersionAndSettlesItsAllocations() {
        put(1, "115.00");
        var now =
                ReceiptSamples.paidBy(
                        PaymentMethod.CASH,
                        bench.document("R-" + ref, customer, "115.00", to(invoice, "60.00")));

        isPosted(bench.keep(ref, 1, now), Change.NONE, 1);
        assertThat(bench.receipt(ref).path("PaymentMethod").asInt(0)).isEqualTo(4);
        assertThat(bench.allocationsOf(ref)).hasSize(1);

        isPosted(bench.keep(ref, 2, now), Change.UPDATED, 2);
        assertThat(bench.receipt(ref).path("PaymentMethod").asInt(0)).isEqualTo(1);
        assertThat(bench.allocationsOf(ref)).hasSize(1);
    }

    @Test
    void changesTheCustomerAndTheMethod() {
        var heir = ref + "-heir";
        bench.customer(heir, false);
        put(1, "115.00");

        var changed =
                ReceiptSamples.paidBy(
                        PaymentMethod.CASH, bench.document("R-" + ref, heir, "115.00"));

        isPosted(bench.put(ref, 2, changed), Change.UPDATED, 2);
        var receipt = bench.receipt(ref);
        assertThat(receipt.path("PaymentMethod").asInt(0)).isEqualTo(1);
        bench.invoice(heir, ref + "-k", "115.00");
        assertThat(
                        bench.put(
                                ref,
                                3,
                                bench.document(
                                        "R-" + ref, heir, "115.00", to(ref + "-k", "115.00"))))
                .as("it is the heir's, so it pays the heir's invoices")
                .isInstanceOf(Posted.class);
    }

    @Test
    void waitsForACustomerThatIsNotInTheBooks() {
        assertThat(bench.put(ref, 1, bench.document(null, "nobody", "1.00")))
                .asInstanceOf(type(PostingResult.DependencyMissing.class))
                .satisfies(
                        it -> assertThat(it.reason().code()).isEqualTo(ReasonCode.CUSTOMER_AWAITED))
                .satisfies(it -> assertThat(it.reason().waitingOn()).isEqualTo("customer:nobody"));
        assertThat(spent()).isZero();
    }

    @Test
    void keepsTheNumberThatSageOneGives() {
        var posted = (Posted) bench.put(ref, 1, bench.document(null, customer, "1.00"));
        var changed = (Posted) bench.put(ref, 2, bench.document(null, customer, "2.00"));

        assertThat(posted.documentNumber()).startsWith("RC");
        assertThat(changed.documentNumber()).isEqualTo(posted.documentNumber());
        assertThat(bench.journal(ref).documentNumber()).isEqualTo(posted.documentNumber());
    }

    @Test
    void isRefusedInSageOnesWordsWhereSageOneNumbersNoReceipts() {
        bench.sandbox().switches().set(Switch.AUTO_NUMBERING, Position.REJECTED);

        var reason = rejected(bench.put(ref, 1, bench.document(null, customer, "1.00")));

        assertThat(reason.code()).isEqualTo(ReasonCode.REFUSED_BY_SAGEONE);
        isPosted(put(2, "1.00"), Change.CREATED, 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIQUE", "REPEATABLE"})
    void aNumberOfAnotherRecordIsAConflictOrBearsASuffixWhetherSageOneMindsOrNot(
            Position position) {
        bench.sandbox().switches().set(Switch.RECEIPT_NUMBERS, position);
        var twin = bench.document("R-" + ref, customer, "2.00");
        put(1, "1.00");

        var reason = rejected(bench.put(ref + "-twin", 1, twin));
        var suffixed = bench.put(ref + "-twin", 2, ReceiptSamples.suffixed(twin));

        assertThat(reason.code()).isEqualTo(ReasonCode.NUMBER_CONFLICT);
        assertThat(reason.message()).contains("billing's record " + ref);
        assertThat(((Posted) suffixed).documentNumber())
                .isEqualTo("R-%s (%s-twin)".formatted(ref, ref));
    }

    @Test
    void adoptsTheSameReceiptThatSomebodyEnteredUnderItsNumber() {
        long id = bench.entered("R-" + ref, customer, "115.00");

        var posted = (Posted) put(1, "115.00");

        assertThat(posted.accountingId()).isEqualTo(Long.toString(id));
        assertThat(bench.receipt(ref).path("ID").asLong(0)).isEqualTo(id);
    }

    @Test
    void doesNotAdoptAReceiptOfAnotherAmount() {
        long id = bench.entered("R-" + ref, customer, "114.00");

        var reason = rejected(put(1, "115.00"));

        assertThat(reason.code()).isEqualTo(ReasonCode.NUMBER_CONFLICT);
        assertThat(reason.message()).contains("not from billing", Long.toString(id));
    }

    @Test
    void anAllocationCostsOneCallAndWhatIsDoneNothing() {
        isPosted(put(1, "115.00", to(invoice, "60.00"), to(other, "55.00")), Change.CREATED, 3);
        isPosted(put(1, "115.00", to(invoice, "60.00"), to(other, "55.00")), Change.NONE, 0);
        isPosted(put(2, "115.00", to(invoice, "60.00"), to(other, "55.00")), Change.NONE, 0);

        assertThat(spent()).isEqualTo(3);
        assertThat(bench.due(invoice)).isEqualTo("55.00");
        assertThat(bench.due(other)).isEqualTo("60.00");
        assertThat(bench.unallocated(ref)).isEqualTo("0.00");
    }

    @Test
    void whatIsPaidTooMuchStaysUnallocated() {
        isPosted(put(1, "150.00", to(invoice, "115.00")), Change.CREATED, 2);

        assertThat(bench.unallocated(ref)).isEqualTo("35.00");
        assertThat(bench.due(invoice)).isEqualTo("0.00");
    }

    @Test
    void theReceiptDoesNotWaitForItsInvoiceAndTheAllocationFollows() {
        var late = ref + "-late";

        assertThat(put(1, "115.00", to(late, "100.00"), to(invoice, "15.00")))
                .asInstanceOf(type(Incomplete.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(2))
                .satisfies(
                        it -> assertThat(it.reason().code()).isEqualTo(ReasonCode.INVOICE_AWAITED))
                .satisfies(it -> assertThat(it.reason().waitingOn()).isEqualTo("invoice:" + late));
        bench.invoice(customer, late, "115.00");

        isPosted(put(1, "115.00", to(late, "100.00"), to(invoice, "15.00")), Change.NONE, 1);
        assertThat(bench.due(late)).isEqualTo("15.00");
    }

    @Test
    void aHigherAmountPaysMore() {
        put(1, "60.00", to(invoice, "60.00"));

        isPosted(put(2, "115.00", to(invoice, "60.00"), to(other, "55.00")), Change.UPDATED, 3);

        assertThat(bench.due(other)).isEqualTo("60.00");
    }

    @Test
    void plansWithoutSending() {
        var receipt =
                bench.document(
                        "R-" + ref, customer, "115.00", to(invoice, "60.00"), to("x", "1.00"));

        var plan = (Planned) bench.plan(ref, 1, receipt);

        assertThat(plan.change()).isEqualTo(Change.CREATED);
        assertThat(plan.calls()).as("the receipt and two allocations").isEqualTo(3);
        assertThat(plan.payload().path("Description").asString("")).isEqualTo("billing:" + ref);
        assertThat(plan.payload().path("DocumentNumber").asString("")).isEqualTo("R-" + ref);
        assertThat(spent()).isZero();
        bench.put(ref, 1, receipt);
        assertThat(((Planned) bench.plan(ref, 1, receipt)).calls())
                .as("one of them is made")
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithARequestAllAtOnce() {
        assertThatThrownBy(() -> put(-1, "0.00", to(invoice, "1.00")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("revision")
                .hasMessageContaining("document.amount")
                .hasMessageContaining("document.allocations");
        assertThat(spent()).isZero();
    }

    private PostingResult put(long version, String amount, Allocation... allocations) {
        return bench.put(ref, version, document(amount, allocations));
    }

    private ReceiptDocument document(String amount, Allocation... allocations) {
        return bench.document("R-" + ref, customer, amount, allocations);
    }

    private static void isPosted(PostingResult result, Change change, int calls) {
        assertThat(result)
                .asInstanceOf(type(Posted.class))
                .satisfies(it -> assertThat(it.change()).isEqualTo(change))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(calls));
    }

    private static Reason rejected(PostingResult result) {
        assertThat(result).isInstanceOf(PostingResult.Rejected.class);
        return ((PostingResult.Rejected) result).reason();
    }

    private long spent() {
        return bench.calls() - before;
    }
}
