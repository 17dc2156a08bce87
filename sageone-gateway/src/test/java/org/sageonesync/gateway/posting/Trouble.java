package org.sageonesync.gateway.posting;

/** What can happen to one call, whose reply never comes. */
public enum Trouble {
    DONE_THEN_SILENCE,
    /** Never done. */
    SILENCE
}
