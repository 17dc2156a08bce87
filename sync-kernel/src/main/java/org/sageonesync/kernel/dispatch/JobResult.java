package org.sageonesync.kernel.dispatch;

import org.sageonesync.contracts.outcome.Change;

/** What a resync counts a settled record as. */
enum JobResult {
    CREATED,
    UPDATED,
    REVERSED,
    UNCHANGED,
    SKIPPED,
    PARKED,
    FAILED;

    /** Of a settlement that is not final nothing is counted, whatever this says. */
    static JobResult of(Settlement settlement) {
        return switch (settlement.state()) {
            case SYNCED -> of(settlement.change());
            case SKIPPED -> SKIPPED;
            case FAILED -> FAILED;
            case PARKED, HELD, PENDING, UNCERTAIN -> PARKED;
        };
    }

    private static JobResult of(@org.jspecify.annotations.Nullable Change change) {
        return switch (change) {
            case CREATED -> CREATED;
            case UPDATED -> UPDATED;
            case REVERSED -> REVERSED;
            case NONE -> UNCHANGED;
            case null -> UNCHANGED;
        };
    }
}
