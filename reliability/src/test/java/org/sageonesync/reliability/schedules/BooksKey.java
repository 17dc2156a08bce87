package org.sageonesync.reliability.schedules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our key as a document of the books bears it.
 *
 * @param opposite whether the document takes another one back
 * @param id of the billing record
 * @param life of the record: it may be taken back and come again
 */
record BooksKey(boolean opposite, String id, int life) {

    private static final Pattern FORM =
            Pattern.compile("billing:(reversal:)?([A-Z][0-9]+)(?:~([0-9]+))?");

    static Optional<BooksKey> of(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new BooksKey(
                                matcher.group(1) != null,
                                matcher.group(2),
                                matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    BooksKey opposed() {
        return new BooksKey(!opposite, id, life);
    }
}
