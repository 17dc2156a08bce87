package org.sageonesync.sandbox.faults;

/** What a planted fault does to a call. */
public enum FaultKind {
    /**
     * The call is carried out; no reply comes for the fault's delay, then the connection closes.
     */
    STORE_THEN_TIMEOUT(When.BEFORE_REPLY, Ending.SILENCE),
    /** Nothing is carried out; no reply comes for the fault's delay, then the connection closes. */
    TIMEOUT_BEFORE_STORING(When.NEVER, Ending.SILENCE),
    /** No reply comes; the call is carried out once the fault's delay is over. */
    LATE_COMMIT(When.AFTER_DELAY, Ending.SILENCE),
    /** 500, nothing carried out. */
    ERROR_500(When.NEVER, Ending.ERROR),
    /** 500, but carried out. */
    ERROR_500_AFTER_STORING(When.BEFORE_REPLY, Ending.ERROR),
    /** A proxy's HTML page with 503, nothing carried out. */
    HTML_503(When.NEVER, Ending.MAINTENANCE),
    /** A proxy's HTML page with 503, but carried out. */
    HTML_503_AFTER_STORING(When.BEFORE_REPLY, Ending.MAINTENANCE),
    /** The connection is closed without a reply, nothing carried out. */
    DROP_BEFORE_STORING(When.NEVER, Ending.DROP),
    /** The connection is closed without a reply, but the call is carried out. */
    DROP_AFTER_STORING(When.BEFORE_REPLY, Ending.DROP),
    /** The normal reply, carried out at once and sent after the fault's delay. */
    SLOW(When.BEFORE_REPLY, Ending.NORMAL),
    /** 200 with the body {@code null}, nothing carried out. */
    NULL_200(When.NEVER, Ending.NULL),
    /** 200 with the body {@code null}, but carried out. */
    NULL_200_AFTER_STORING(When.BEFORE_REPLY, Ending.NULL);

    /** When the call is carried out. */
    public enum When {
        NEVER,
        BEFORE_REPLY,
        AFTER_DELAY
    }

    /** What the caller sees. */
    public enum Ending {
        NORMAL,
        SILENCE,
        DROP,
        ERROR,
        MAINTENANCE,
        NULL
    }

    private final When stored;
    private final Ending ending;

    FaultKind(When stored, Ending ending) {
        this.stored = stored;
        this.ending = ending;
    }

    /** When the call is carried out. */
    public When stored() {
        return stored;
    }

    /** What the caller sees. */
    public Ending ending() {
        return ending;
    }
}
