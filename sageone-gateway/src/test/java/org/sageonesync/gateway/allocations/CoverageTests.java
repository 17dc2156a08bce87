package org.sageonesync.gateway.allocations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

class CoverageTests {

    private static final Money TOTAL = Money.of("100.00");
    private static final Coverage NONE = new Coverage(Map.of());

    @Test
    void nothingCountsWhereSageOneAllocatedNothing() {
        assertThat(coverage("100.00", NONE, wish(1, "60.00"), wish(2, "40.00"))).isEmpty();
    }

    @Test
    void whatSageOneAllocatedCountsInTheOrderOfTheWishes() {
        assertThat(coverage("30.00", NONE, wish(2, "60.00"), wish(1, "40.00")))
                .isEqualTo(Map.of(2L, Money.of("60.00"), 1L, Money.of("10.00")));
    }

    @Test
    void whatCountedBeforeCountsFirst() {
        var before = new Coverage(Map.of(1L, Money.of("40.00")));

        assertThat(coverage("50.00", before, wish(2, "60.00"), wish(1, "40.00")))
                .isEqualTo(Map.of(1L, Money.of("40.00"), 2L, Money.of("10.00")));
    }

    @Test
    void whatCountedBeforeCountsNoMoreOnceSageOneHasTakenItBack() {
        var before = new Coverage(Map.of(1L, Money.of("40.00")));

        assertThat(coverage("100.00", before, wish(1, "40.00"))).isEmpty();
    }

    @Test
    void whatCountedBeforeCountsWhileNothingElseIsKnown() {
        var before = new Coverage(Map.of(1L, Money.of("40.00")));

        assertThat(coverage(null, before, wish(1, "30.00"), wish(2, "40.00")))
                .isEqualTo(Map.of(1L, Money.of("30.00")));
    }

    @Test
    void whatWeHaveAllocatedDoesNotCountAsAllocatedByTheBooks() {
        assertThat(beside(made("40.00"), "60.00", wish(1, "60.00"))).isEmpty();
        assertThat(beside(made("40.00"), "50.00", wish(1, "60.00")))
                .isEqualTo(Map.of(1L, Money.of("10.00")));
    }

    @Test
    void anAllocationThatIsMoreThanWantedIsToBeMadeAnew() {
        assertThat(beside(made("40.00"), "60.00", wish(1, "30.00"))).isEmpty();
        assertThat(beside(made("40.00"), "0.00", wish(1, "30.00")))
                .isEqualTo(Map.of(1L, Money.of("30.00")));
    }

    @Test
    void whatIsCoveredNeedsNoAllocation() {
        var covered = new Coverage(Map.of(1L, Money.of("60.00"), 2L, Money.of("10.00")));
        var targets = new Targets(List.of(wish(1, "60.00"), wish(2, "40.00")), List.of());

        assertThat(covered.restOf(targets).known()).containsExactly(wish(2, "30.00"));
    }

    @RepeatedTest(200)
    void neverLeavesMoreToAllocateThanThereIsAndIsStable(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var wishes = wishes(random);
        var unallocated = cents(random.nextInt(10_001));
        var first = Coverage.of(wishes, sight(unallocated, NONE), TOTAL);

        var rest =
                first.restOf(new Targets(wishes, List.of())).known().stream()
                        .map(Target::amount)
                        .reduce(Money.ZERO, Money::plus);

        assertThat(rest).isLessThanOrEqualTo(unallocated);
        assertThat(Coverage.of(wishes, sight(unallocated, first), TOTAL)).isEqualTo(first);
    }

    /** Together no more than the total. */
    private static List<Target> wishes(Random random) {
        return LongStream.rangeClosed(1, 4)
                .mapToObj(id -> wish(id, cents(1 + random.nextInt(2500)).toString()))
                .toList();
    }

    private static Map<Long, Money> coverage(
            @Nullable String unallocated, Coverage before, Target... wishes) {
        var known = unallocated == null ? null : Money.of(unallocated);
        return new HashMap<>(Coverage.of(List.of(wishes), sight(known, before), TOTAL).byInvoice());
    }

    private static CoverSight sight(@Nullable Money unallocated, Coverage before) {
        return new CoverSight(1, unallocated, List.of(), before);
    }

    private static Map<Long, Money> beside(
            AllocationRow made, String unallocated, Target... wishes) {
        var sight = new CoverSight(1, Money.of(unallocated), List.of(made), NONE);
        return new HashMap<>(Coverage.of(List.of(wishes), sight, TOTAL).byInvoice());
    }

    /** An allocation of ours to invoice 1. */
    private static AllocationRow made(String amount) {
        return new AllocationRow(
                "i1",
                0,
                1,
                null,
                Money.of(amount),
                AllocationState.POSTED,
                AllocationIntent.MAKE,
                null,
                null,
                Duration.ZERO);
    }

    private static Target wish(long id, String amount) {
        return new Target(new BillingRef("i" + id), 0, id, Money.of(amount), false);
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }
}
