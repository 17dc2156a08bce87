package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of a source's allocations at one moment.
 *
 * @param fence of the source's row in the journal
 * @param unallocated of the source in the books; null: not known
 * @param rows what we allocated, or tried to
 * @param covered what SageOne allocated by itself and counts towards our wishes
 */
record CoverSight(
        long fence, @Nullable Money unallocated, List<AllocationRow> rows, Coverage covered) {

    CoverSight {
        rows = List.copyOf(rows);
    }

    CoverSight knowing(Money seen) {
        return new CoverSight(fence, seen, rows, covered);
    }

    /** Whether an allocation is under way, or nobody knows whether it was made. */
    boolean isBusy() {
        return rows.stream()
                .anyMatch(
                        row ->
                                switch (row.state()) {
                                    case CLAIMED, SENDING, UNCERTAIN -> true;
                                    case OPEN, POSTED, REJECTED -> false;
                                });
    }

    /** What we have allocated. */
    Money made() {
        return rows.stream()
                .filter(row -> row.is(AllocationState.POSTED))
                .map(AllocationRow::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Whether the books show less as allocated than we have allocated.
     *
     * @param total of the source
     */
    boolean isContradicted(Money total) {
        return unallocated != null && total.minus(unallocated).compareTo(made()) < 0;
    }

    /** What we have allocated to an invoice. */
    Money made(Target target) {
        return row(target)
                .filter(row -> row.is(AllocationState.POSTED))
                .map(AllocationRow::amount)
                .orElse(Money.ZERO);
    }

    /** Whether it is neither made, nor was refused before. */
    boolean isToBeMade(Target target) {
        return row(target)
                .filter(row -> row.is(AllocationState.POSTED) || row.is(AllocationState.REJECTED))
                .isEmpty();
    }

    private Optional<AllocationRow> row(Target target) {
        return rows.stream().filter(row -> row.invoiceId() == target.id()).findFirst();
    }
}
