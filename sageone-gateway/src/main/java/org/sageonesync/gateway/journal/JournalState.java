package org.sageonesync.gateway.journal;

/** Where a document stands. */
public enum JournalState {
    /** What was last wanted is not in the books, and nothing is under way. */
    OPEN,
    /** Somebody is about to post it; nothing has been sent. */
    CLAIMED,
    /** The request may have left. */
    SENDING,
    /** The books show it. */
    POSTED,
    /** The request may have left, and nobody waits for its reply any more: it is looked up. */
    UNCERTAIN,
    /** SageOne or a check refused it. */
    REJECTED,
    /** Taken out of the books; without an accounting id: it was never there. */
    REVERSED
}
