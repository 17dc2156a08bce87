package org.sageonesync.sandbox.query;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A piece of a filter's text. */
sealed interface Token {

    record Word(String text) implements Token {
        boolean is(String other) {
            return text.equalsIgnoreCase(other);
        }
    }

    record Text(String value) implements Token {}

    record Numeral(BigDecimal value) implements Token {}

    record Date(LocalDateTime value) implements Token {}

    /** One of {@code ( ) ,}. */
    record Sign(char sign) implements Token {}

    record End() implements Token {}
}
