package org.sageonesync.gateway.journal;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as names are compared. How SageOne compares them is not known, so this is strict: two
 * names that any reader might take for the same one are the same.
 */
public record NormalName(String value) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Ends trimmed, every run of white space one space, without regard to case. */
    public static NormalName of(String name) {
        var collapsed = SPACES.matcher(name).replaceAll(" ").strip();
        return new NormalName(collapsed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }
}
