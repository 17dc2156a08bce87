package org.sageonesync.runtime.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Java values as the driver takes them. */
final class SqlValue {

    private SqlValue() {}

    static Object of(Object value) {
        return switch (value) {
            case Instant instant -> timestamp(instant);
            case Instant[] instants ->
                    Arrays.stream(instants).map(SqlValue::timestamp).toArray(OffsetDateTime[]::new);
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }

    static Class<?> type(Class<?> type) {
        if (type == Instant.class) {
            return OffsetDateTime.class;
        }
        if (type == Instant[].class) {
            return OffsetDateTime[].class;
        }
        return type.isEnum() ? String.class : type;
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
