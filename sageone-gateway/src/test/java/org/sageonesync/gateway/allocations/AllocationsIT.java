package org.sageonesync.gateway.allocations;

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
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Credit notes and their allocations, with the whole gateway and the sandbox. */
class AllocationsIT {

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;
    private final String invoice = ref + "-i";
    private final String other = ref + "-j";
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
    void invoices() {
        bench.invoice(invoice, "115.00");
        bench.invoice(other, "115.00");
        before = bench.calls();
    }

    @AfterEach
    void reset() {
        bench.sandbox().switches().reset();
    }

    @ParameterizedTest
    @EnumSource(names = {"BOTH", "AMOUNT_DUE", "TOTAL_UNALLOCATED"})
    void anAllocationCostsOneCallWhereverTheOpenAmountStands(Position position) {
        bench.sandbox().switches().set(Switch.RETURN_OPEN_AMOUNT, position);

        var result = bench.creditNote(ref, 1, "115.00", to(invoice, "115.00"));

        assertThat(result)
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(2))
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.CREATED));
        assertThat(spent()).isEqualTo(2);
        assertThat(due(invoice)).isEqualTo("0.00");
    }

    @Test
    void severalAllocationsCostOneCallEach() {
        var result = bench.creditNote(ref, 1, "115.00", to(invoice, "60.00"), to(other, "55.00"));

        assertThat(result).isInstanceOf(PostingResult.Posted.class);
        assertThat(spent()).isEqualTo(3);
        assertThat(due(invoice)).isEqualTo("55.00");
        assertThat(due(other)).isEqualTo("60.00");
    }

    @Test
    void whatIsDoneCostsNothing() {
        bench.creditNote(ref, 1, "115.00", to(invoice, "115.00"));
        before = bench.calls();

        assertThat(bench.creditNote(ref, 1, "115.00", to(invoice, "115.00")))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.calls()).isZero());
        assertThat(bench.creditNote(ref, 2, "115.00", to(invoice, "115.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(spent()).isZero();
    }

    @Test
    void anAllocationFollowsWhenItsInvoiceIsInTheBooks() {
        assertThat(bench.creditNote(ref, 1, "115.00", to("late-" + ref, "115.00")))
                .asInstanceOf(type(PostingResult.Incomplete.class))
                .satisfies(
                        it -> assertThat(it.reason().code()).isEqualTo(ReasonCode.INVOICE_AWAITED))
                .satisfies(
                        it -> assertThat(it.reason().waitingOn()).isEqualTo("invoice:late-" + ref));
        bench.invoice("late-" + ref, "115.00");
        before = bench.calls();

        assertThat(bench.creditNote(ref, 2, "115.00", to("late-" + ref, "115.00")))
                .isInstanceOf(PostingResult.Posted.class);
        assertThat(spent()).isEqualTo(1);
        assertThat(due("late-" + ref)).isEqualTo("0.00");
    }

    @Test
    void oneThatMustWaitDoesNotHoldUpTheOthers() {
        var result = bench.creditNote(ref, 1, "115.00", to("never", "60.00"), to(invoice, "55.00"));

        assertThat(result).isInstanceOf(PostingResult.Incomplete.class);
        assertThat(due(invoice)).isEqualTo("60.00");
    }

    @Test
    void aRefusalIsPassedOnInSageOnesWordsAndNotAskedForAgain() {
        assertThat(bench.creditNote(ref, 1, "200.00", to(invoice, "200.00"), to(other, "50.00")))
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it ->
                                assertThat(it.reason().code())
                                        .isEqualTo(ReasonCode.ALLOCATION_REFUSED))
                .satisfies(
                        it ->
                                assertThat(it.reason().message())
                                        .contains("200.00", "exceeds the amount"));
        assertThat(due(other)).as("the others are made").isEqualTo("65.00");
        before = bench.calls();

        assertThat(bench.creditNote(ref, 1, "200.00", to(invoice, "200.00"), to(other, "50.00")))
                .isInstanceOf(PostingResult.Rejected.class);

        assertThat(spent()).isZero();
    }

    @Test
    void aPersonWhoForcesIsBelievedIfTheOpenAmountAgrees() {
        bench.allocatedByHand(paid(), invoice, "115.00");
        assertThat(bench.creditNote(ref, 2, "115.00", to(invoice, "115.00")))
                .isInstanceOf(PostingResult.Rejected.class);

        assertThat(bench.creditNote(ref, 2, "115.00", true, to(invoice, "115.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.allocationsOf(ref)).hasSize(1);
    }

    @Test
    void anUnwantedAllocationWhoseIdIsNotKnownIsForAPersonWhoIsToldTheSteps() {
        bench.creditNote(ref, 1, "115.00", to(invoice, "115.00"));
        bench.forgetAllocationIds(ref);
        before = bench.calls();

        assertThat(bench.creditNote(ref, 2, "115.00", to(other, "115.00")))
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it ->
                                assertThat(it.reason().message())
                                        .contains(
                                                "remove the allocation of 115.00 to billing's invoice "
                                                        + invoice,
                                                "allocate 115.00 to billing's invoice " + other));
        assertThat(spent()).isZero();
    }

    @Test
    void whatWasNeverMadeIsForgottenWhenItIsNoLongerWanted() {
        bench.creditNote(ref, 1, "115.00", to("never", "115.00"));

        assertThat(bench.creditNote(ref, 2, "115.00")).isInstanceOf(PostingResult.Posted.class);
        assertThat(bench.allocationsOf(ref)).isEmpty();
    }

    @Test
    void anUpdateOfTheSourceIsKnownWithItsNewOpenAmount() {
        bench.creditNote(ref, 1, "115.00", to("late-" + ref, "200.00"));
        bench.invoice("late-" + ref, "230.00");
        before = bench.calls();

        assertThat(bench.creditNote(ref, 2, "200.00", to("late-" + ref, "200.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(spent()).as("an update and an allocation").isEqualTo(3);
        assertThat(due("late-" + ref)).isEqualTo("30.00");
    }

    @Test
    void manyRequestsAtOnceMakeOneAllocation() throws Exception {
        bench.creditNote(ref, 1, "115.00");
        var tasks =
                IntStream.range(0, 20)
                        .<Callable<PostingResult>>mapToObj(
                                _ -> () -> bench.creditNote(ref, 2, "115.00", to(invoice, "60.00")))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get())
                        .isInstanceOfAny(PostingResult.Posted.class, PostingResult.InFlight.class);
            }
        }

        assertThat(bench.allocationsOf(ref)).hasSize(1);
        assertThat(due(invoice)).isEqualTo("55.00");
    }

    @Test
    void theJournalListsAllocationsUnderTheirSource() {
        bench.creditNote(ref, 1, "115.00", to(invoice, "60.00"), to(other, "55.00"));

        var attempts = bench.journal(PostingKind.CREDIT_NOTE, ref).attempts();

        assertThat(attempts)
                .extracting(attempt -> attempt.call() + " " + attempt.outcome())
                .containsExactly(
                        "Allocation/Save done: 55.00 to invoice " + other,
                        "Allocation/Save done: 60.00 to invoice " + invoice,
                        "CustomerReturn/Save done: "
                                + bench.journal(PostingKind.CREDIT_NOTE, ref).accountingId());
        assertThat(List.copyOf(attempts)).allMatch(attempt -> attempt.sentAt() != null);
    }

    /** A credit note in the books whose allocation SageOne will refuse. */
    private String paid() {
        bench.creditNote(ref, 1, "115.00");
        return ref;
    }

    private long spent() {
        return bench.calls() - before;
    }

    private static String due(String invoice) {
        return bench.inBooks("TaxInvoice", invoice)
                .path("AmountDue")
                .decimalValue()
                .setScale(2)
                .toPlainString();
    }
}
