package org.sageonesync.gateway.resolution;

import java.util.Locale;

/** How a look-up ended for one document. */
enum Outcome {
    /** The posting had been done. */
    FOUND(true),
    /** It is proven that it never was done; it may be posted again. */
    ABSENT(true),
    /** A person must act. */
    CONFLICT(true),
    /** Not found, which is no proof yet. */
    NOT_FOUND_YET(false),
    /** The look-up failed. */
    LOOK_UP_FAILED(false),
    /** Somebody else settled it meanwhile. */
    OVERTAKEN(false);

    private final boolean settles;

    Outcome(boolean settles) {
        this.settles = settles;
    }

    boolean settles() {
        return settles;
    }

    /** For metrics and logs. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
