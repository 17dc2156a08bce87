package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.kernel.text.Text;

/**
 * What is written on a line: a description that is too long is cut at a word, and its whole stands
 * in the comments.
 *
 * @param description 1 to 100 characters
 */
record LineText(String description, @Nullable String comments) {

    private static final int DESCRIPTION = 100;

    /** A cut that leaves less than this is made within a word. */
    private static final int SHORTEST = 50;

    /**
     * @param number of the line, for one that billing does not describe
     */
    static LineText of(String billed, int number) {
        var whole = Text.fitted(billed, Integer.MAX_VALUE);
        if (whole == null) {
            return new LineText("Line " + number, null);
        }
        var fitted = Text.fitted(whole, DESCRIPTION);
        return fitted == null || fitted.equals(whole)
                ? new LineText(whole, null)
                : new LineText(atWord(fitted, whole), whole);
    }

    private static String atWord(String cut, String whole) {
        if (whole.charAt(cut.length()) == ' ') {
            return cut;
        }
        var space = cut.lastIndexOf(' ');
        return space < SHORTEST ? cut : cut.substring(0, space);
    }
}
