package org.sageonesync.gateway.journal;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;

/**
 * The name a document should bear, and the one it bears where that is taken.
 *
 * @param plain the name, at most {@link #LONGEST} characters
 * @param suffixed the name with {@code (ref)} behind it, cut to {@link #LONGEST} characters; null:
 *     it bears no other name
 */
public record NameRequest(String plain, @Nullable String suffixed) {

    /** SageOne's longest name, in UTF-16 code units. */
    public static final int LONGEST = 100;

    /** The request for a document's name. */
    public static NameRequest of(String name, BillingRef ref) {
        return suffixed(name.strip(), " (" + ref + ")");
    }

    private static NameRequest suffixed(String plain, String suffix) {
        return new NameRequest(plain, cut(plain, LONGEST - suffix.length()) + suffix);
    }

    /** The request for a document's name, which may bear a suffix or may not. */
    public static NameRequest of(String name, BillingRef ref, boolean suffixIfTaken) {
        return suffixIfTaken ? of(name, ref) : exactly(name);
    }

    /**
     * The same in a later life of the record, which may not have the number: the document that was
     * taken back bears it. So each of these lives has a suffix of its own.
     *
     * @param generation the life, from 0
     */
    public NameRequest inLife(BillingRef ref, int generation) {
        return generation == 0 ? this : suffixed(plain, " (" + ref + "~" + generation + ")");
    }

    /** The request for this name and no other. */
    public static NameRequest exactly(String name) {
        return new NameRequest(name.strip(), null);
    }

    String plainKey() {
        return NormalName.of(plain).value();
    }

    @Nullable String suffixedKey() {
        return suffixed == null ? null : NormalName.of(suffixed).value();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean splitsAPair = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splitsAPair ? length - 1 : length).stripTrailing();
    }
}
