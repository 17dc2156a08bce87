package org.sageonesync.sandbox.rows;

/**
 * One field of an entity.
 *
 * @param name SageOne's spelling
 * @param limit most characters of a text, or the greatest value of an integer; 0 is no limit
 * @param mandatory refused when a Save leaves it out
 * @param readOnly ignored in a Save
 */
public record Field(String name, FieldType type, int limit, boolean mandatory, boolean readOnly) {

    /** A text of at most {@code limit} characters. */
    public static Field text(String name, int limit) {
        return new Field(name, FieldType.TEXT, limit, false, false);
    }

    /** A field without a limit. */
    public static Field field(String name, FieldType type) {
        return new Field(name, type, 0, false, false);
    }

    /** An integer from 0 to {@code greatest}. */
    public static Field upTo(String name, int greatest) {
        return new Field(name, FieldType.INTEGER, greatest, false, false);
    }

    /** The same field, required in a Save. */
    public Field required() {
        return new Field(name, type, limit, true, readOnly);
    }

    /** The same field, set by SageOne only. */
    public Field readOnlyField() {
        return new Field(name, type, limit, mandatory, true);
    }
}
