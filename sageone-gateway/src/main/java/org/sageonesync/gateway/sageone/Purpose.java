package org.sageonesync.gateway.sageone;

/** Why a call is made, as far as a rejected login is concerned. */
public enum Purpose {
    /** The daily work: a rejected login stops it, and its rejection stops all. */
    WORK,
    /** Tests the stored login: may try although it was rejected; its rejection stops all. */
    TEST,
    /**
     * Tries a login that is not stored yet: may try, and stops nobody by being refused, since a
     * mistyped password must not stop the other companies of that user name.
     */
    TRIAL;

    boolean isDespiteRejection() {
        return this != WORK;
    }

    boolean isAboutStoredLogin() {
        return this != TRIAL;
    }
}
