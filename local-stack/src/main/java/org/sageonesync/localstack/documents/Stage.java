package org.sageonesync.localstack.documents;

/** The parts of the run, in their order. */
public enum Stage {
    /** What was published while everything was held is posted. */
    FIRST_EXPORT,
    /** The bills of September, and what was paid of August's. */
    SEPTEMBER,
    /** The bills of October, and what was paid of September's. */
    OCTOBER,
    /** What was unmapped is mapped; October's bills are paid. */
    MAPPED,
    /** Edits, deletes and repetitions. */
    SECOND_PART,
    /** What waits to the end still waits. */
    NEVER;

    public boolean isReachedBy(Stage stage) {
        return compareTo(stage) <= 0;
    }
}
