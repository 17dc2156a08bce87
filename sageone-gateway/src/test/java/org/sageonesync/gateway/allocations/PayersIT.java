package org.sageonesync.gateway.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.PostingResult.Incomplete;
import org.sageonesync.contracts.gateway.PostingResult.Posted;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;

/** Invoices that several documents want to pay, with the whole gateway and the sandbox. */
class PayersIT {

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;
    private final String one = ref + "-i";
    private final String other = ref + "-j";
    private final String first = ref + "-p";
    private final String second = ref + "-q";

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
        bench.invoice(one, "115.00");
        bench.invoice(other, "115.00");
    }

    @Test
    void aReceiptWaitsForTheOneThatStillPaysItsInvoice() {
        bench.receipt(first, 1, "115.00", to(one, "115.00"));

        assertThat(bench.receipt(second, 1, "115.00", to(one, "115.00")))
                .asInstanceOf(type(Incomplete.class))
                .satisfies(it -> assertThat(it.accountingId()).isNotBlank())
                .extracting(Incomplete::reason)
                .satisfies(it -> assertThat(it.code()).isEqualTo(ReasonCode.INVOICE_AWAITED))
                .satisfies(it -> assertThat(it.waitingOn()).isEqualTo("invoice:" + one))
                .satisfies(
                        it ->
                                assertThat(it.message())
                                        .contains("115.00 of the receipt P-" + first));
        bench.receipt(first, 2, "115.00");

        assertThat(bench.receipt(second, 1, "115.00", to(one, "115.00")))
                .isInstanceOf(Posted.class);
        assertThat(bench.due(one)).isEqualTo("0.00");
    }

    @Test
    void twoReceiptsChangePlaces() {
        bench.receipt(first, 1, "115.00", to(one, "115.00"));
        bench.receipt(second, 1, "115.00", to(other, "115.00"));

        assertThat(bench.receipt(first, 2, "115.00", to(other, "115.00")))
                .isInstanceOf(Incomplete.class);
        assertThat(bench.receipt(second, 2, "115.00", to(one, "115.00")))
                .isInstanceOf(Posted.class);
        assertThat(bench.receipt(first, 2, "115.00", to(other, "115.00")))
                .isInstanceOf(Posted.class);

        assertThat(bench.due(one)).isEqualTo("0.00");
        assertThat(bench.due(other)).isEqualTo("0.00");
    }

    @Test
    void whatWaitsDoesNotHoldUpTheOtherAllocations() {
        bench.receipt(first, 1, "115.00", to(one, "115.00"));

        assertThat(bench.receipt(second, 1, "115.00", to(one, "60.00"), to(other, "55.00")))
                .isInstanceOf(Incomplete.class);

        assertThat(bench.due(other)).isEqualTo("60.00");
    }

    @Test
    void whatNothingOfOursExplainsIsRefusedForGood() {
        bench.creditNote(ref, 1, "115.00");
        bench.allocatedByHand(ref, one, "115.00");

        assertThat(rejected(bench.receipt(first, 1, "115.00", to(one, "115.00"))).code())
                .isEqualTo(ReasonCode.ALLOCATION_REFUSED);
    }

    @Test
    void moreThanTheWholeInvoiceIsRefusedForGood() {
        bench.receipt(first, 1, "60.00", to(one, "60.00"));

        assertThat(rejected(bench.receipt(second, 1, "200.00", to(one, "116.00"))).code())
                .isEqualTo(ReasonCode.ALLOCATION_REFUSED);
    }

    @Test
    void anInvoiceThatIsACreditInTheBooksCannotBePaid() {
        bench.creditNote("invoice:" + ref, 1, "50.00");

        var reason = rejected(bench.receipt(first, 1, "50.00", to(ref, "50.00")));

        assertThat(reason.code()).isEqualTo(ReasonCode.OVER_ALLOCATED);
        assertThat(reason.message()).contains("invoice " + ref, "credit note");
        assertThat(bench.receipts(first)).hasSize(1);
    }

    private static Reason rejected(PostingResult result) {
        assertThat(result).isInstanceOf(PostingResult.Rejected.class);
        return ((PostingResult.Rejected) result).reason();
    }
}
