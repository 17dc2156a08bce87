package org.sageonesync.runtime.database;

import java.io.Serial;

/** The database cannot be used as it is set up; waiting will not help. */
public final class UnmetRequirement extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong and what to do, for the person who runs the service
     */
    public UnmetRequirement(String sentence) {
        super(sentence);
    }
}
