package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;

/** What a claim on an allocation is for. */
enum AllocationIntent {
    MAKE(AllocationState.POSTED, AllocationState.OPEN),
    REMOVE(AllocationState.OPEN, AllocationState.POSTED);

    private final AllocationState goal;
    private final AllocationState start;

    AllocationIntent(AllocationState goal, AllocationState start) {
        this.goal = goal;
        this.start = start;
    }

    /** The state once it is done. */
    AllocationState goal() {
        return goal;
    }

    /** The state where nothing was done. */
    AllocationState start() {
        return start;
    }

    /** What is unallocated of the source once it is done. */
    Money after(Money before, Money amount) {
        return this == MAKE ? before.minus(amount) : before.plus(amount);
    }
}
