package org.sageonesync.gateway.allocations;

/** Where an allocation stands. */
enum AllocationState {
    /** It is not in the books, and nothing is under way. */
    OPEN,
    /** Somebody is about to make it; nothing has been sent. */
    CLAIMED,
    /** The request may have left. */
    SENDING,
    /** It is in the books. */
    POSTED,
    /** The request may have left, and nobody waits for its reply any more: the source is read. */
    UNCERTAIN,
    /** SageOne refused it, or the source shows something that nobody expected. */
    REJECTED
}
