package org.sageonesync.localstack.documents;

/** The parts of the run, in their order. */
public enum Stage {
    /** Customers and documents of the first part are posted. */
    FIRST_EXPORT,
    /** The category that was unmapped is mapped. */
    MAPPED,
    /** The second part is posted. */
    SECOND_PART,
    /** What waits to the end still waits. */
    NEVER;

    boolean isReachedBy(Stage stage) {
        return compareTo(stage) <= 0;
    }
}
