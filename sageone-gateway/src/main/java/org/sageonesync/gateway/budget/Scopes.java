package org.sageonesync.gateway.budget;

import java.util.List;

/**
 * What SageOne may block or refuse a call for. Each is a keyed hash: nothing here tells a key or a
 * user name.
 *
 * @param login the user name, for every company: what SageOne locks out
 * @param credentials user name and password, for every company: what a 401 refuses
 * @param key the API key, for every company
 * @param block key, company and user: what a 429 blocks
 * @param wideBlock key and user: what a 429 blocks by the other reading of SageOne's documents
 */
public record Scopes(String login, String credentials, String key, String block, String wideBlock) {

    private static final String LOCK_OUT = "locked-out:";
    private static final String TRIALS = "trials:";

    /** For a call with stored credentials. */
    List<String> all() {
        return List.of(credentials, key, block, wideBlock, lockOut());
    }

    /** For a call that finds out whether the credentials are good: rejections do not stop it. */
    List<String> withoutRejections() {
        return List.of(block, wideBlock, lockOut());
    }

    /** Failed logins keep their place, and a mistyped password must not keep one from the work. */
    String placesForTrials() {
        return TRIALS + login;
    }

    String lockOut() {
        return LOCK_OUT + login;
    }
}
