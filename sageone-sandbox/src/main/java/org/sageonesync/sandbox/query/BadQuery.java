package org.sageonesync.sandbox.query;

/** A query option that cannot be understood: SageOne answers 400. */
public final class BadQuery extends Exception {

    BadQuery(String sentence) {
        super(sentence);
    }

    /** What is wrong, for the reply's body. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
