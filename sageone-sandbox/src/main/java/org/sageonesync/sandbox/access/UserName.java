package org.sageonesync.sandbox.access;

import java.util.Locale;

/** A user's e-mail address, in any case. */
public record UserName(String email) {

    /** Normalises the case. */
    public UserName {
        email = email.strip().toLowerCase(Locale.ROOT);
    }
}
