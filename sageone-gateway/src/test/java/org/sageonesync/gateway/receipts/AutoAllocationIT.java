package org.sageonesync.gateway.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.PostingResult.Incomplete;
import org.sageonesync.contracts.gateway.PostingResult.Planned;
import org.sageonesync.contracts.gateway.PostingResult.Posted;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

/** Receipts of customers whose receipts SageOne allocates to the oldest invoice by itself. */
class AutoAllocationIT {

    private static final String ALLOCATE = "Allocation/Save";

    private static ReceiptBench bench;
    private static int last;

    private final String ref = "a" + ++last;
    private final String customer = ref + "-c";
    private final String oldest = ref + "-old";
    private final String newer = ref + "-new";
    private long allocated;

    @BeforeAll
    static void start() {
        bench = new ReceiptBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void customer() {
        bench.customer(customer, true);
        allocated = bench.calls(ALLOCATE);
    }

    @AfterEach
    void reset() {
        bench.sandbox().switches().reset();
    }

    @Test
    void whatSageOneAllocatesCostsNoCallThenOrLater() {
        bench.invoice(customer, oldest, "115.00");

        isPosted(put(1, "115.00", to(oldest, "115.00")), 1);
        isPosted(put(1, "115.00", to(oldest, "115.00")), 0);
        isPosted(put(2, "115.00", to(oldest, "115.00")), 0);

        assertThat(asked()).isZero();
        assertThat(bench.due(oldest)).isEqualTo("0.00");
    }

    @Test
    void whatSageOneAllocatesToAnotherInvoiceCountsAllTheSame() {
        bench.invoice(customer, oldest, "115.00");
        bench.invoice(customer, newer, "115.00");

        isPosted(put(1, "115.00", to(newer, "115.00")), 1);

        assertThat(asked()).isZero();
        assertThat(bench.due(oldest)).isEqualTo("0.00");
        assertThat(bench.due(newer)).isEqualTo("115.00");
    }

    @Test
    void whatSageOneLeavesOverIsAllocated() {
        bench.invoice(customer, oldest, "40.00");
        bench.put(ref, 1, bench.document(null, customer, "115.00"));
        bench.invoice(customer, newer, "100.00");

        isPosted(
                bench.put(ref, 2, bench.document(null, customer, "115.00", to(newer, "100.00"))),
                1);
        isPosted(
                bench.put(ref, 2, bench.document(null, customer, "115.00", to(newer, "100.00"))),
                0);

        assertThat(asked()).isEqualTo(1);
        assertThat(bench.due(newer)).as("60.00 of 100.00").isEqualTo("40.00");
        assertThat(bench.unallocated(ref)).isEqualTo("15.00");
    }

    @Test
    void whatCountedTowardsOneInvoiceDoesNotMoveToAnotherThatComesLater() {
        bench.invoice(customer, newer, "100.00");
        assertThat(put(1, "200.00", to(oldest, "100.00"), to(newer, "100.00")))
                .isInstanceOf(Incomplete.class);
        assertThat(asked()).isZero();
        bench.invoice(customer, oldest, "100.00");

        isPosted(put(1, "200.00", to(oldest, "100.00"), to(newer, "100.00")), 1);

        assertThat(bench.due(oldest)).isEqualTo("0.00");
        assertThat(bench.due(newer)).isEqualTo("0.00");
    }

    @Test
    void anInvoiceForWhichNothingIsLeftWhenItComesIsSettled() {
        bench.invoice(customer, oldest, "115.00");
        assertThat(put(1, "115.00", to(newer, "115.00"))).isInstanceOf(Incomplete.class);
        bench.invoice(customer, newer, "115.00");

        isPosted(put(1, "115.00", to(newer, "115.00")), 0);

        assertThat(asked()).isZero();
    }

    @Test
    void whatNoLongerCountsTowardsOneInvoiceCountsTowardsAnother() {
        bench.invoice(customer, oldest, "115.00");
        bench.invoice(customer, newer, "115.00");
        put(1, "115.00", to(oldest, "115.00"));

        isPosted(put(2, "115.00", to(newer, "115.00")), 0);
        isPosted(put(3, "115.00", to(oldest, "55.00"), to(newer, "60.00")), 0);

        assertThat(asked()).isZero();
    }

    @Test
    void whatIsUnallocatedIsReadOnlyWhereItIsNotKnownAndSomethingIsLeftToDo() {
        bench.invoice(customer, oldest, "40.00");
        bench.invoice(customer, newer, "100.00");
        put(1, "100.00");
        bench.forgetUnallocated(ref);

        isPosted(put(2, "100.00", to(newer, "100.00")), 1);
        bench.forgetUnallocated(ref);
        isPosted(put(3, "100.00", to(newer, "100.00")), 0);

        assertThat(asked()).isZero();
    }

    @Test
    void theFlagOfTheCustomerProvesNothing() {
        bench.sandbox().switches().set(Switch.AUTO_ALLOCATION, Position.OFF);
        bench.invoice(customer, oldest, "115.00");

        isPosted(put(1, "115.00", to(oldest, "115.00")), 2);

        assertThat(bench.due(oldest)).isEqualTo("0.00");
    }

    @Test
    void aDryRunKnowsWhatSageOneHasAllocated() {
        bench.invoice(customer, oldest, "115.00");
        put(1, "115.00");

        var plan =
                bench.plan(
                        ref,
                        2,
                        bench.document("R-" + ref, customer, "115.00", to(oldest, "115.00")));

        assertThat(((Planned) plan).calls()).isZero();
    }

    private PostingResult put(long version, String amount, Allocation... allocations) {
        return bench.put(ref, version, bench.document("R-" + ref, customer, amount, allocations));
    }

    private static void isPosted(PostingResult result, int calls) {
        assertThat(result)
                .asInstanceOf(type(Posted.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(calls));
    }

    private long asked() {
        return bench.calls(ALLOCATE) - allocated;
    }
}
