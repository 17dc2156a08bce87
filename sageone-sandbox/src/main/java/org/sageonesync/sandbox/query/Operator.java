package org.sageonesync.sandbox.query;

import java.util.Arrays;
import java.util.Optional;

/** A comparison of OData. */
enum Operator {
    EQ,
    NE,
    GT,
    GE,
    LT,
    LE;

    /** Whether the comparison holds for two values in this order (as of a comparator). */
    boolean accepts(int order) {
        return switch (this) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            case LE -> order <= 0;
        };
    }

    static Optional<Operator> named(String word) {
        return Arrays.stream(values()).filter(op -> op.name().equalsIgnoreCase(word)).findFirst();
    }
}
