package org.sageonesync.kernel.text;

import org.jspecify.annotations.Nullable;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that fit the books. */
public final class Text {

    private static final Pattern WHITESPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

    private Text() {}

    /**
     * One line without outer or repeated white space, of at most so many characters as SageOne
     * counts them (UTF-16); null if nothing is left. A cut never splits what a reader sees as one
     * character, such as a letter and its accent.
     */
    public static @Nullable String fitted(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        var line = WHITESPACE.matcher(text).replaceAll(" ").strip();
        var cut = cut(line, most);
        return cut.isEmpty() ? null : cut;
    }

    /** At most so many characters of a text, line breaks and all; a cut never splits one. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        var end = characters.isBoundary(most) ? most : Math.max(0, characters.preceding(most));
        return text.substring(0, end).strip();
    }
}
