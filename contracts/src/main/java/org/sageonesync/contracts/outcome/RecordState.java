package org.sageonesync.contracts.outcome;

/** Where a billing record stands on its way into the books. */
public enum RecordState {
    /** Will be posted. */
    PENDING,
    /** Automatic sync is off: waits for an export. */
    HELD,
    /** The books equal billing. */
    SYNCED,
    /** A rule says that it does not belong in the books. */
    SKIPPED,
    /** Waits for something that the reason names, and goes on by itself when that arrives. */
    PARKED,
    /**
     * SageOne did not answer, so it is not yet known whether the document is there; being looked
     * up.
     */
    UNCERTAIN,
    /** SageOne or a check refused it; a person must act. */
    FAILED
}
