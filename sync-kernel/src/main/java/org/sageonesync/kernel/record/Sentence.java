package org.sageonesync.kernel.record;

/**
 * Texts that came from outside and become a reason. PostgreSQL's texts hold no NUL, and a reason
 * that is longer than a page helps nobody, but could be too large for Kafka and so hold up every
 * later outcome.
 */
public final class Sentence {

    private static final int LONGEST = 8_000;

    private Sentence() {}

    /** The text without NUL, cut to 8,000 characters. */
    public static String bearable(String text) {
        var cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return cut.replace('\0', '\uFFFD');
    }
}
