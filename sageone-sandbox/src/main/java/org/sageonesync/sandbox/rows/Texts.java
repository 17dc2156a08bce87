package org.sageonesync.sandbox.rows;

import java.util.Locale;

/** How SageOne's database compares texts: in any case, without trailing spaces [infer]. */
public final class Texts {

    private Texts() {}

    /** The form in which two texts that SageOne takes for equal are equal. */
    public static String comparable(String text) {
        return text.stripTrailing().toLowerCase(Locale.ROOT);
    }

    static Object comparable(Object value) {
        return value instanceof String text ? comparable(text) : value;
    }
}
