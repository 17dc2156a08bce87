package org.sageonesync.runtime.web;

import org.springframework.util.ClassUtils;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a value of a type must look like, as the end of a sentence. */
final class Expectation {

    private static final JsonMapper NAMES = JsonMapper.builder().build();
    private static final Map<Class<?>, String> BY_TYPE =
            Map.of(
                    LocalDate.class, "must be a date such as 2026-11-20",
                    YearMonth.class, "must be a month such as 2026-08",
                    Instant.class, "must be a time such as 2026-11-20T08:30:00Z",
                    OffsetDateTime.class, "must be a time such as 2026-11-20T08:30:00+02:00",
                    Duration.class, "must be a duration such as PT15M",
                    UUID.class, "must be a UUID",
                    Boolean.class, "must be true or false",
                    String.class, "must be a text",
                    BigDecimal.class, "must be a decimal number such as 114.99");

    private Expectation() {}

    static String of(Class<?> type) {
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        var known = BY_TYPE.get(boxed);
        if (known != null) {
            return known;
        }
        if (boxed.isEnum()) {
            return "must be one of " + constants(boxed);
        }
        return structure(boxed);
    }

    private static String structure(Class<?> type) {
        if (type == Double.class || type == Float.class) {
            return "must be a number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "must be a whole number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        return "must be an object, or is missing a required part";
    }

    /** The names as JSON has them. */
    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> NAMES.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }
}
