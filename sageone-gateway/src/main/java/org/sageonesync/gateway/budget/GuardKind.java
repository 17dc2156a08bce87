package org.sageonesync.gateway.budget;

/** Why no call starts. */
public enum GuardKind {
    /** SageOne answered 429: ends by itself. */
    BLOCKED,
    /** Too many failed logins, at SageOne or nearly: ends by itself. */
    LOCKED_OUT,
    /**
     * SageOne refused this user name with this password: ends with new credentials or a successful
     * test.
     */
    LOGIN_REJECTED,
    /** SageOne refused the API key: ends with new credentials or a successful test. */
    KEY_REJECTED;

    /** Whether somebody must put the credentials right. */
    public boolean isRejection() {
        return this == LOGIN_REJECTED || this == KEY_REJECTED;
    }
}
