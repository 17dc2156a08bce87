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
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.allocations.SalesBench;

/** Receipts that SageOne gives no way to take back, as long as nobody has set one. */
class ReceiptsByHandIT {

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;
    private final String invoice = ref + "-i";
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
    void receipt() {
        bench.invoice(invoice, "115.00");
        bench.receipt(ref, 1, "115.00", to(invoice, "60.00"));
        before = bench.calls();
    }

    @Test
    void aPersonIsToldEveryStepBeforeAnythingIsTakenAway() {
        assertThat(reverse())
                .asInstanceOf(type(PostingResult.Rejected.class))
                .extracting(PostingResult.Rejected::reason)
                .satisfies(it -> assertThat(it.code()).isEqualTo(ReasonCode.REMOVED_AFTER_POSTING))
                .satisfies(
                        it ->
                                assertThat(it.message())
                                        .contains(
                                                "receipt P-" + ref,
                                                "60.00 to billing's invoice " + invoice,
                                                "delete the receipt",
                                                "enter 115.00 as paid out",
                                                "[taken back]",
                                                "resync this payment"));

        assertThat(bench.calls() - before).as("the read").isEqualTo(1);
        assertThat(bench.due(invoice)).isEqualTo("55.00");
    }

    @Test
    void theReceiptThatThePersonDeletedIsRecordedAsTakenBack() {
        reverse();
        bench.allocationsOf(id()).forEach(bench::removedByHand);
        bench.deletedByHand(id());

        assertThat(reverse()).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.journal(PostingKind.RECEIPT, ref).state()).isEqualTo("REVERSED");
    }

    @Test
    void theReceiptThatThePersonMarkedIsRecordedAsTakenBack() {
        reverse();
        bench.commentedByHand(id(), "Bounced on 5 November [taken back]");

        assertThat(reverse()).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.receipts(ref)).hasSize(1);
        assertThat(bench.journal(PostingKind.RECEIPT, ref).state()).isEqualTo("REVERSED");
    }

    @Test
    void aPaymentThatComesBackGoesOnWithItsReceipt() {
        reverse();

        assertThat(bench.receipt(ref, 3, "115.00", to(invoice, "60.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.receipts(ref)).hasSize(1);
        assertThat(bench.due(invoice)).isEqualTo("55.00");
    }

    @Test
    void aPaymentThatComesBackAfterItsAllocationsWereRemovedIsAllocatedAgain() {
        reverse();
        bench.allocationsOf(id()).forEach(bench::removedByHand);
        assertThat(bench.due(invoice)).isEqualTo("115.00");

        assertThat(bench.receipt(ref, 3, "115.00", to(invoice, "60.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.receipts(ref)).hasSize(1);
        assertThat(bench.due(invoice)).isEqualTo("55.00");
    }

    @Test
    void whatSageOneAllocatedAndAPersonRemovedIsAllocatedFromHereWhenThePaymentComesBack() {
        var covered = "s" + ref;
        long id = bench.coveredReceipt(covered, invoice);
        bench.reverse(PostingKind.RECEIPT, covered, 3);
        bench.allocationsOf(id).forEach(bench::removedByHand);

        assertThat(bench.receipt(covered, 4, "56.00", to(invoice, "55.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.due(invoice)).isEqualTo("0.00");
    }

    private long id() {
        return bench.receipts(ref).getFirst().path("ID").asLong(0);
    }

    private PostingResult reverse() {
        return bench.reverse(PostingKind.RECEIPT, ref, 2);
    }
}
