package org.sageonesync.reliability.schedules;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.ReasonCode;

/**
 * Where a record ought to stand, and what the books ought to show of it.
 *
 * @param version the newest that was told
 * @param spoilt whether something newer about it could not be read
 * @param books null: nothing that is live
 */
record Expected(
        long version,
        Kind kind,
        @Nullable ReasonCode reason,
        boolean spoilt,
        @Nullable Shown books) {

    /** Where it stands. */
    enum Kind {
        THERE,
        /** Not in the books: never was, or is not any more. */
        OUT,
        WAITING,
        REFUSED
    }
}
