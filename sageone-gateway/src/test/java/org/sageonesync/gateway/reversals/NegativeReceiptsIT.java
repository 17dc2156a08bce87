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
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.util.Map;

/** Receipts that are taken back by others over the negative amount. */
class NegativeReceiptsIT {

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;
    private final String invoice = ref + "-i";
    private long before;

    @BeforeAll
    static void start() {
        bench =
                new SalesBench(
                        Map.of(
                                "RECEIPTS_REVERSAL", "negative-receipt",
                                "ALLOCATIONS_LISTING", "customer-action"));
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void receipt() {
        bench.sandbox().switches().set(Switch.RECEIPT_REVERSAL, Position.NEGATIVE_RECEIPT);
        bench.sandbox().switches().set(Switch.ALLOCATION_LISTING, Position.CUSTOMER_ACTION);
        bench.invoice(invoice, "115.00");
        bench.receipt(ref, 1, "115.00", to(invoice, "60.00"));
        before = bench.calls();
    }

    @Test
    void aReceiptIsReleasedAndTakenBackByAnotherOverTheNegativeAmount() {
        assertThat(reverse())
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(3));

        assertThat(bench.calls() - before).as("Get, Delete, Save").isEqualTo(3);
        assertThat(bench.due(invoice)).isEqualTo("115.00");
        assertThat(bench.receipts("reversal:" + ref))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.path("Total").decimalValue())
                                        .isEqualByComparingTo("-115.00"))
                .satisfies(
                        row ->
                                assertThat(row.path("DocumentNumber").asString(""))
                                        .isEqualTo("P-" + ref + "-R"));
        assertThat(bench.journal(PostingKind.RECEIPT, ref).state()).isEqualTo("REVERSED");
    }

    @Test
    void aRepetitionCostsNothing() {
        reverse();
        before = bench.calls();

        assertThat(reverse()).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.calls()).isEqualTo(before);
    }

    @Test
    void whatSageOneAllocatedByItselfIsFoundAmongTheCustomersAllocations() {
        bench.allocatedByHand(id(), invoice, "20.00");
        before = bench.calls();

        assertThat(reverse()).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.due(invoice)).isEqualTo("115.00");
        assertThat(bench.calls() - before)
                .as("Get, Get and the list, two Deletes, Save")
                .isEqualTo(6);
    }

    @Test
    void anUnwantedAllocationWhoseIdIsNotKnownIsFoundAmongTheCustomersAllocations() {
        bench.forgetAllocationIds(ref);

        assertThat(bench.receipt(ref, 2, "115.00"))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(3));

        assertThat(bench.due(invoice)).isEqualTo("115.00");
    }

    @Test
    void anUnwantedAllocationThatTheListDoesNotShowIsForAPerson() {
        bench.forgetAllocationIds(ref);
        bench.allocationsOf(id()).forEach(bench::removedByHand);
        bench.allocatedByHand(id(), invoice, "20.00");
        long deletes = bench.calls("Allocation/Delete");

        assertThat(bench.receipt(ref, 2, "115.00"))
                .asInstanceOf(type(PostingResult.Rejected.class))
                .extracting(PostingResult.Rejected::reason)
                .satisfies(it -> assertThat(it.code()).isEqualTo(ReasonCode.ALLOCATION_CONFLICT))
                .satisfies(it -> assertThat(it.message()).contains("does not show it"));

        assertThat(bench.calls("Allocation/Delete")).isEqualTo(deletes);
    }

    @Test
    void aSageOneThatTakesNoNegativeAmountIsForAPerson() {
        bench.sandbox().switches().set(Switch.RECEIPT_REVERSAL, Position.NONE);

        assertThat(reverse())
                .asInstanceOf(type(PostingResult.Rejected.class))
                .extracting(PostingResult.Rejected::reason)
                .satisfies(it -> assertThat(it.code()).isEqualTo(ReasonCode.REMOVED_AFTER_POSTING))
                .satisfies(
                        it ->
                                assertThat(it.message())
                                        .contains("must be greater than zero", "P-" + ref));
    }

    @Test
    void aReceiptWhoseAllocationsAreNotAllListedIsNotReversed() {
        var settings =
                Map.<String, Object>of(
                        "RECEIPTS_REVERSAL", "negative-receipt", "ALLOCATIONS_LISTING", "get");
        try (var listing = new SalesBench(settings)) {
            var switches = listing.sandbox().switches();
            switches.set(Switch.RECEIPT_REVERSAL, Position.NEGATIVE_RECEIPT);
            switches.set(Switch.ALLOCATION_LISTING, Position.GET);
            switches.set(Switch.NUMERIC_FILTERS, Position.EMPTY);
            listing.invoice(invoice, "115.00");
            listing.coveredReceipt(ref, invoice);

            assertThat(listing.reverse(PostingKind.RECEIPT, ref, 3))
                    .isInstanceOf(PostingResult.Rejected.class);

            assertThat(listing.due(invoice)).isEqualTo("60.00");
            assertThat(listing.receipts("reversal:" + ref)).isEmpty();
        }
    }

    private long id() {
        return bench.receipts(ref).getFirst().path("ID").asLong(0);
    }

    private PostingResult reverse() {
        return bench.reverse(PostingKind.RECEIPT, ref, 2);
    }
}
