package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;

import tools.jackson.databind.JsonNode;

import java.math.RoundingMode;
import java.util.List;

/**
 * An allocation as SageOne lists it.
 *
 * @param id SageOne's id of the allocation
 * @param invoiceId SageOne's id of the invoice
 */
record ListedAllocation(long id, long sourceId, long invoiceId, Money amount) {

    static ListedAllocation of(JsonNode row) {
        return new ListedAllocation(
                row.path("ID").asLong(0),
                row.path("SourceDocumentId").asLong(0),
                row.path("AllocatedToDocumentId").asLong(0),
                new Money(
                        row.path("Total")
                                .asDecimal(Money.ZERO.amount())
                                .setScale(2, RoundingMode.HALF_UP)));
    }

    static Money sum(List<ListedAllocation> listed) {
        return listed.stream().map(ListedAllocation::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Whether a row is about an allocation like this one. */
    boolean is(AllocationRow row) {
        return row.is(AllocationState.POSTED)
                && invoiceId == row.invoiceId()
                && amount.equals(row.amount());
    }
}
