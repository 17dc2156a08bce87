package org.sageonesync.gateway.posting;

/** What can happen to one call. */
public enum Trouble {
    /** Done, but the reply never comes. */
    DONE_THEN_SILENCE,
    /** Never done, and no reply. */
    SILENCE,
    /** Done some time after the reply was given up. */
    DONE_LATE,
    /** Done, and the connection breaks before the reply. */
    DONE_THEN_DROPPED,
    /** Done, and answered with 500. */
    DONE_THEN_SERVER_ERROR,
    /** Done, and answered with {@code null} and 200. */
    DONE_THEN_NULL
}
