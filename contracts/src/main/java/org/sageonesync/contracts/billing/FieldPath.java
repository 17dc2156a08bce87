package org.sageonesync.contracts.billing;

/** The way to a field as the sender would write it, such as {@code lines[2].quantity}. */
record FieldPath(String text) {

    static final FieldPath ROOT = new FieldPath("");

    private static final int LONGEST_NAME = 100;

    FieldPath field(String name) {
        var cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        return new FieldPath(text.isEmpty() ? cut : text + "." + cut);
    }

    FieldPath at(int index) {
        return new FieldPath(text + "[" + index + "]");
    }

    @Override
    public String toString() {
        return text;
    }
}
