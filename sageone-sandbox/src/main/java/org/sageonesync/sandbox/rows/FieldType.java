package org.sageonesync.sandbox.rows;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** What a field holds, and what it is blank as. */
public enum FieldType {
    /** The row's own id; 0 or absent in a Save asks for a new row. */
    ID,
    TEXT,
    INTEGER,
    /** A nullable foreign key, for which 0 is invalid. */
    REFERENCE,
    /** A fraction such as 0.15 for 15 %. */
    FRACTION,
    AMOUNT,
    /** A decimal number that may be absent. */
    NUMBER,
    FLAG,
    DATE,
    LINES,
    OBJECT;

    @Nullable Object blank() {
        return switch (this) {
            case ID -> 0L;
            case FRACTION, AMOUNT -> BigDecimal.ZERO;
            case FLAG -> false;
            case LINES -> List.of();
            case TEXT, INTEGER, REFERENCE, NUMBER, DATE, OBJECT -> null;
        };
    }
}
