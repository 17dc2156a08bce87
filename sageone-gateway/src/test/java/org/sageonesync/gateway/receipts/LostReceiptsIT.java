package org.sageonesync.gateway.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import java.time.Duration;

/** A receipt and what SageOne allocated of it, of which a reply is lost: each is made once. */
class LostReceiptsIT {

    private static final String RECEIPT = "CustomerReceipt/Save";
    private static final String ALLOCATION = "Allocation/Save";
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static ReceiptBench bench;
    private static int last;

    private final String ref = "l" + ++last;
    private final String customer = ref + "-c";
    private final String invoice = ref + "-i";
    private final String other = ref + "-j";
    private long receipts;
    private long allocations;

    @BeforeAll
    static void start() {
        bench = new ReceiptBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @AfterEach
    void clear() {
        bench.sandbox().faults().clear();
    }

    @BeforeEach
    void count() {
        receipts = bench.calls(RECEIPT);
        allocations = bench.calls(ALLOCATION);
    }

    @Test
    void whoeverFindsAReceiptWithoutItsAllocationsMakesThem() {
        invoices(false, "115.00", "115.00");
        bench.put(ref, 1, bench.document("R-" + ref, customer, "150.00"));

        putUntilDone();

        assertThat(bench.calls(RECEIPT) - receipts).isEqualTo(1);
        assertThat(bench.allocationsOf(ref)).hasSize(2);
    }

    @Test
    void whatSageOneAllocatedIsSeenAlthoughItsReplyWasLost() {
        invoices(true, "100.00", "50.00");
        plant("CustomerReceipt", FaultKind.STORE_THEN_TIMEOUT);

        assertThat(bench.put(ref, 1, allocated())).isInstanceOf(PostingResult.Uncertain.class);
        putUntilDone();

        assertThat(bench.receipts(ref)).hasSize(1);
        assertThat(bench.calls(ALLOCATION) - allocations).isZero();
        assertThat(bench.unallocated(ref)).isEqualTo("0.00");
    }

    @Test
    void anUncertainAllocationOfWhatSageOneLeftOverIsMadeOnce() {
        bench.customer(customer, true);
        bench.invoice(customer, ref + "-old", "40.00");
        bench.put(ref, 1, bench.document("R-" + ref, customer, "150.00"));
        bench.invoice(customer, invoice, "100.00");
        bench.invoice(customer, other, "115.00");
        plant("Allocation", FaultKind.DROP_AFTER_STORING);

        putUntilDone();

        assertThat(bench.calls(ALLOCATION) - allocations).isEqualTo(2);
        assertThat(bench.allocationsOf(ref)).hasSize(3);
        assertThat(bench.due(invoice)).as("40.00 count").isEqualTo("40.00");
        assertThat(bench.due(other)).isEqualTo("65.00");
        assertThat(bench.unallocated(ref)).isEqualTo("0.00");
    }

    private void invoices(boolean autoAllocate, String first, String second) {
        bench.customer(customer, autoAllocate);
        bench.invoice(customer, invoice, first);
        bench.invoice(customer, other, second);
    }

    private ReceiptDocument allocated() {
        return bench.document(
                "R-" + ref, customer, "150.00", to(invoice, "100.00"), to(other, "50.00"));
    }

    private static void plant(String service, FaultKind kind) {
        bench.sandbox().faults().plant(Fault.on(service, "Save", kind).once().delayed(SILENCE));
    }

    private void putUntilDone() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> bench.put(ref, 1, allocated()) instanceof PostingResult.Posted);
    }
}
