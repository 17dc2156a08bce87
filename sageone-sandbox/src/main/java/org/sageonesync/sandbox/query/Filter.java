package org.sageonesync.sandbox.query;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.rows.Field;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.Texts;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;

/** A condition on rows. A comparison with an absent value holds for {@code ne} only. */
public sealed interface Filter {

    /** Whether the row meets the condition. */
    boolean accepts(Row row);

    /** Holds always, or never. */
    record Constant(boolean value) implements Filter {
        @Override
        public boolean accepts(Row row) {
            return value;
        }
    }

    /** Both hold. */
    record And(Filter left, Filter right) implements Filter {
        @Override
        public boolean accepts(Row row) {
            return left.accepts(row) && right.accepts(row);
        }
    }

    /** One holds. */
    record Or(Filter left, Filter right) implements Filter {
        @Override
        public boolean accepts(Row row) {
            return left.accepts(row) || right.accepts(row);
        }
    }

    /** A field compared with a literal. */
    record Compare(Field field, Operator operator, @Nullable Object literal) implements Filter {
        @Override
        public boolean accepts(Row row) {
            var value = row.value(field.name());
            if (value == null || literal == null) {
                boolean bothAbsent = value == null && literal == null;
                return operator == Operator.EQ
                        ? bothAbsent
                        : operator == Operator.NE && !bothAbsent;
            }
            return operator.accepts(order(value, literal));
        }

        private static int order(Object value, Object literal) {
            return switch (value) {
                case String text ->
                        Texts.comparable(text).compareTo(Texts.comparable((String) literal));
                case Long number -> BigDecimal.valueOf(number).compareTo((BigDecimal) literal);
                case BigDecimal number -> number.compareTo((BigDecimal) literal);
                case Boolean flag -> flag.compareTo((Boolean) literal);
                case LocalDateTime date -> date.compareTo((LocalDateTime) literal);
                default -> throw new IllegalStateException("not comparable");
            };
        }
    }

    /** A text field that begins with a text, in any case. */
    record StartsWith(Field field, String prefix) implements Filter {
        @Override
        public boolean accepts(Row row) {
            return lower(row, field).startsWith(prefix.toLowerCase(Locale.ROOT));
        }
    }

    /** The place of a text in a text field (-1 when it is not there) compared with a number. */
    record IndexOf(Field field, String part, Operator operator, BigDecimal place)
            implements Filter {
        @Override
        public boolean accepts(Row row) {
            int at = lower(row, field).indexOf(part.toLowerCase(Locale.ROOT));
            return operator.accepts(BigDecimal.valueOf(at).compareTo(place));
        }
    }

    private static String lower(Row row, Field field) {
        var text = row.text(field.name());
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
