package org.sageonesync.gateway.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.DocumentKey;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Allocations that billing no longer wants, with the whole gateway and the sandbox. */
class RemovalsIT {

    private static final String DELETE = "Allocation/Delete";

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;
    private final String invoice = ref + "-i";
    private final String other = ref + "-j";
    private long before;
    private long deletesBefore;

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

    @ParameterizedTest
    @EnumSource(names = {"CREDIT_NOTE", "RECEIPT"})
    void whatIsNoLongerWantedIsTakenAwayAndMadeAnewElsewhere(PostingKind kind) {
        put(kind, 1, "115.00", to(invoice, "115.00"));
        remember();
        var wanted =
                new AllocationWish(key(kind), List.of(to(other, "115.00")), Lane.LIVE, false, null);
        assertThat(bench.bean(Allocations.class).outstanding(wanted)).as("the plan").isEqualTo(2);

        assertThat(put(kind, 2, "115.00", to(other, "115.00")))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(2));

        assertThat(spent()).isEqualTo(2);
        assertThat(deletes()).isEqualTo(1);
        assertThat(bench.due(invoice)).isEqualTo("115.00");
        assertThat(bench.due(other)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @EnumSource(names = {"CREDIT_NOTE", "RECEIPT"})
    void anotherAmountIsTakenAwayAndMadeAnew(PostingKind kind) {
        put(kind, 1, "115.00", to(invoice, "115.00"));
        remember();

        assertThat(put(kind, 2, "115.00", to(invoice, "60.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(spent()).isEqualTo(2);
        assertThat(bench.due(invoice)).isEqualTo("55.00");
    }

    @Test
    void allOfThemMayGo() {
        put(PostingKind.RECEIPT, 1, "115.00", to(invoice, "60.00"), to(other, "55.00"));
        remember();

        assertThat(put(PostingKind.RECEIPT, 2, "115.00")).isInstanceOf(PostingResult.Posted.class);

        assertThat(spent()).isEqualTo(2);
        assertThat(allocations(PostingKind.RECEIPT)).isEmpty();
        assertThat(put(PostingKind.RECEIPT, 3, "115.00")).isInstanceOf(PostingResult.Posted.class);
        assertThat(spent()).as("what is done costs nothing").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREDIT_NOTE", "RECEIPT"})
    void aLowerAmountIsReleasedBeforeItIsSaved(PostingKind kind) {
        put(kind, 1, "115.00", to(invoice, "115.00"));
        remember();

        assertThat(put(kind, 2, "60.00", to(invoice, "60.00")))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(4));

        assertThat(spent()).as("Get, Delete, Save, Save of the allocation").isEqualTo(4);
        assertThat(bench.due(invoice)).isEqualTo("55.00");
    }

    @Test
    void anotherCustomersReceiptIsReleasedAlthoughItsAllocationIsWanted() {
        put(PostingKind.RECEIPT, 1, "115.00", to(invoice, "115.00"));
        long payer = bench.newCustomer("Sipho " + ref);
        bench.invoice(payer, "k" + ref, 1, "N-k" + ref, "115.00");
        remember();

        assertThat(bench.receipt(payer, ref, 2, "115.00", false, to("k" + ref, "115.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(spent()).isEqualTo(4);
        assertThat(bench.due(invoice)).isEqualTo("115.00");
        assertThat(bench.due("k" + ref)).isEqualTo("0.00");
    }

    @Test
    void aRefusedChangeSaysWhichAllocationsWereRemovedForItAndThatTheyAreMadeAgain() {
        put(PostingKind.RECEIPT, 1, "115.00", to(invoice, "60.00"), to(other, "55.00"));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(toNobody())
                    .asInstanceOf(type(PostingResult.Rejected.class))
                    .satisfies(
                            it ->
                                    assertThat(it.reason().message())
                                            .contains(
                                                    "60.00 to billing's invoice " + invoice,
                                                    "55.00 to billing's invoice " + other,
                                                    "were removed for this change"));
        }

        assertThat(put(PostingKind.RECEIPT, 3, "115.00", to(invoice, "60.00"), to(other, "55.00")))
                .isInstanceOf(PostingResult.Posted.class);
        assertThat(bench.due(invoice)).isEqualTo("55.00");
        assertThat(bench.due(other)).isEqualTo("60.00");
    }

    /** SageOne has no such customer. */
    private PostingResult toNobody() {
        return bench.receipt(
                999_999, ref, 2, "115.00", false, to(invoice, "60.00"), to(other, "55.00"));
    }

    @Test
    void aHigherAmountLeavesWhatIsWantedAsItIs() {
        put(PostingKind.RECEIPT, 1, "60.00", to(invoice, "60.00"));
        remember();

        assertThat(put(PostingKind.RECEIPT, 2, "115.00", to(invoice, "60.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(deletes()).isZero();
        assertThat(spent()).isEqualTo(2);
    }

    @Test
    void anOlderRevisionTakesNothingAway() {
        put(PostingKind.RECEIPT, 3, "115.00", to(invoice, "115.00"));
        remember();

        assertThat(put(PostingKind.RECEIPT, 2, "60.00", to(other, "60.00")))
                .isInstanceOf(PostingResult.Superseded.class);

        assertThat(spent()).isZero();
        assertThat(bench.due(invoice)).isEqualTo("0.00");
    }

    @Test
    void whatSomebodyElseRemovedIsNotMissed() {
        put(PostingKind.RECEIPT, 1, "115.00", to(invoice, "115.00"));
        bench.removedByHand(allocations(PostingKind.RECEIPT).getFirst());
        remember();

        assertThat(put(PostingKind.RECEIPT, 2, "115.00", to(other, "115.00")))
                .isInstanceOf(PostingResult.Posted.class);

        assertThat(spent()).as("Delete, Get, Get, Save").isEqualTo(4);
        assertThat(bench.due(other)).isEqualTo("0.00");
    }

    @Test
    void whatSomebodyElseMadeAnewIsForAPerson() {
        put(PostingKind.CREDIT_NOTE, 1, "115.00", to(invoice, "60.00"));
        bench.removedByHand(allocations(PostingKind.CREDIT_NOTE).getFirst());
        bench.allocatedByHand(ref, invoice, "50.00");
        remember();

        assertThat(put(PostingKind.CREDIT_NOTE, 2, "115.00", to(other, "115.00")))
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it ->
                                assertThat(it.reason().code())
                                        .isEqualTo(ReasonCode.ALLOCATION_CONFLICT))
                .satisfies(
                        it ->
                                assertThat(it.reason().message())
                                        .contains("60.00", "50.00 of 115.00"));
        assertThat(deletes()).isEqualTo(1);
    }

    @Test
    void aLowerAmountWhoseAllocationHasNoKnownIdIsForAPersonBeforeAnythingIsDone() {
        put(PostingKind.RECEIPT, 1, "115.00", to(invoice, "115.00"));
        bench.forgetAllocationIds(ref);
        remember();

        assertThat(put(PostingKind.RECEIPT, 2, "60.00", to(invoice, "60.00")))
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it ->
                                assertThat(it.reason().message())
                                        .contains("115.00 to billing's invoice " + invoice));

        assertThat(spent()).as("the read").isEqualTo(1);
        assertThat(bench.due(invoice)).isEqualTo("0.00");
    }

    private PostingResult put(
            PostingKind kind, long version, String amount, Allocation... allocations) {
        return kind == PostingKind.RECEIPT
                ? bench.receipt(ref, version, amount, allocations)
                : bench.creditNote(ref, version, amount, allocations);
    }

    private List<JsonNode> allocations(PostingKind kind) {
        var id = bench.journal(kind, ref).accountingId();
        return bench.allocationsOf(Long.parseLong(String.valueOf(id)));
    }

    private DocumentKey key(PostingKind kind) {
        return SalesBench.key(kind, ref);
    }

    private void remember() {
        before = bench.calls();
        deletesBefore = bench.calls(DELETE);
    }

    private long spent() {
        return bench.calls() - before;
    }

    private long deletes() {
        return bench.calls(DELETE) - deletesBefore;
    }
}
