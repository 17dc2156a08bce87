package org.sageonesync.customers;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * SageOne checks an e-mail address against a pattern and refuses the whole customer if it does not
 * match. A customer in the books without its address is worth more than none, so an address that
 * would be refused is left out.
 */
final class EmailAddress {

    private static final int LONGEST = 100;
    private static final Pattern VALID =
            Pattern.compile(
                    "[A-Za-z0-9._%+'&-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    private EmailAddress() {}

    /** The address if SageOne takes it, else null. */
    static @Nullable String valid(@Nullable String email) {
        var stripped = email == null ? "" : email.strip();
        return stripped.length() <= LONGEST && VALID.matcher(stripped).matches() ? stripped : null;
    }
}
