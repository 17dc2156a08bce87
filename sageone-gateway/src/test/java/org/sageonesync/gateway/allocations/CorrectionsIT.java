package org.sageonesync.gateway.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Objects;

/** What is believed of a receipt's allocations once a person has changed them in the books. */
class CorrectionsIT {

    private static final String SAVE = "Allocation/Save";

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;
    private final String invoice = ref + "-i";
    private final String other = ref + "-j";
    private long saves;

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
    }

    @Test
    void whatAPersonRemovedAndForcedIsFreeForAnotherInvoice() {
        put(1, "100.00", to(invoice, "60.00"));
        removedByHand();
        assertThat(bench.forcedReceipt(ref, 2, "100.00")).isInstanceOf(PostingResult.Posted.class);

        assertThat(put(3, "100.00", to(other, "60.00"))).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.due(other)).isEqualTo("55.00");
        assertThat(bench.due(invoice)).isEqualTo("115.00");
    }

    @Test
    void aPersonsWordIsRefusedOnceTheSourceHasChanged() {
        put(1, "100.00", to(invoice, "60.00"));
        var seen = row();
        put(2, "101.00", to(invoice, "60.00"));

        assertThat(adopt(seen)).isFalse();

        assertThat(described()).isEqualTo("60.00 to billing's invoice " + invoice);
    }

    @Test
    void aPersonsWordIsRefusedWhileAnAllocationIsUnderWay() {
        put(1, "100.00", to(invoice, "60.00"));
        becomesUncertain();

        assertThat(adopt(row())).isFalse();
    }

    @Test
    void aPersonsWordIsTakenOnce() {
        put(1, "100.00", to(invoice, "60.00"));
        var seen = row();

        assertThat(adopt(seen)).isTrue();
        assertThat(adopt(seen)).as("the fence has moved on").isFalse();

        assertThat(described()).isEmpty();
    }

    @Test
    void allocationsThatAPersonRemovedAreMadeAnewOnceAnEditShowsIt() {
        put(1, "115.00", to(invoice, "60.00"));
        removedByHand();

        assertThat(put(2, "120.00", to(invoice, "60.00"))).isInstanceOf(PostingResult.Posted.class);

        assertThat(bench.due(invoice)).isEqualTo("55.00");
        assertThat(allocations()).hasSize(1);
    }

    @Test
    void lessInTheBooksThanWasAllocatedIsForAPersonWhoIsToldBothSums() {
        put(1, "115.00", to(invoice, "60.00"), to(other, "55.00"));
        bench.removedByHand(allocations().getFirst());
        saves = bench.calls(SAVE);

        assertThat(put(2, "120.00", to(invoice, "60.00"), to(other, "55.00")))
                .asInstanceOf(type(PostingResult.Rejected.class))
                .extracting(PostingResult.Rejected::reason)
                .satisfies(it -> assertThat(it.code()).isEqualTo(ReasonCode.ALLOCATION_CONFLICT))
                .satisfies(
                        it ->
                                assertThat(it.message())
                                        .contains("115.00 of 120.00 was allocated", "only 55.00"));
        assertThat(bench.calls(SAVE)).isEqualTo(saves);

        bench.allocatedByHand(id(), invoice, "60.00");
        assertThat(put(2, "120.00", to(invoice, "60.00"), to(other, "55.00")))
                .as("the person has put it right")
                .isInstanceOf(PostingResult.Posted.class);
        assertThat(bench.calls(SAVE)).isEqualTo(saves);
    }

    @Test
    void aPersonWhoForcesEndsTheContradictionIfTheOpenAmountAgrees() {
        put(1, "115.00", to(invoice, "60.00"));
        removedByHand();
        bench.allocatedByHand(id(), invoice, "30.00");
        assertThat(put(2, "120.00", to(invoice, "60.00")))
                .isInstanceOf(PostingResult.Rejected.class);

        assertThat(bench.forcedReceipt(ref, 3, "120.00", to(invoice, "30.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(described()).isEqualTo("30.00 to billing's invoice " + invoice);
        assertThat(allocations()).hasSize(1);
    }

    private PostingResult put(long version, String amount, Allocation... allocations) {
        return bench.receipt(ref, version, amount, allocations);
    }

    private boolean adopt(JournalRow seen) {
        var source = Source.of(SalesBench.key(PostingKind.RECEIPT, ref), seen);
        var mandate = new Mandate(source, seen.revision(), Lane.LIVE, null);
        return bench.bean(Corrections.class).adopt(mandate, seen, Money.of("100.00"), List.of());
    }

    private JournalRow row() {
        var key = SalesBench.key(PostingKind.RECEIPT, ref);
        return Objects.requireNonNull(bench.bean(Journal.class).standing(key).row());
    }

    private void becomesUncertain() {
        bench.database()
                .sql(
                        """
                        update allocation set state = 'UNCERTAIN', unallocated_before = 100,
                            next_look_up_at = clock_timestamp() + interval '1 hour'
                        where source_ref = :ref
                        """)
                .bind("ref", ref)
                .update();
    }

    private String described() {
        return bench.bean(Allocations.class).described(SalesBench.key(PostingKind.RECEIPT, ref));
    }

    private void removedByHand() {
        allocations().forEach(bench::removedByHand);
    }

    private List<JsonNode> allocations() {
        return bench.allocationsOf(id());
    }

    private long id() {
        return bench.receipts(ref).getFirst().path("ID").asLong(0);
    }
}
