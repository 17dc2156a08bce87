package org.sageonesync.mapping.shape;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.ContractJson;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Holds JSON against the type of a single value. */
final class ValueShape {

    private ValueShape() {}

    /** Whether a type is a single value. */
    static boolean covers(Class<?> type) {
        return !type.isRecord() || type == BillingRef.class;
    }

    /** What is wrong with a value that is not null. */
    static Optional<String> complaint(Class<?> type, JsonNode json) {
        if (type == boolean.class) {
            return unless(json.isBoolean(), "must be true or false");
        }
        if (type == BigDecimal.class) {
            return unless(json.isNumber(), "must be a number");
        }
        if (type == BillingRef.class) {
            return ofReference(json);
        }
        if (type.isEnum()) {
            var names = names(type);
            return unless(
                    json.isString() && names.contains(json.asString()),
                    "must be one of " + String.join(", ", names));
        }
        return ofText(type, json);
    }

    private static Optional<String> ofText(Class<?> type, JsonNode json) {
        if (type == LocalDate.class) {
            return unless(isParsed(json, LocalDate::parse), "must be a date such as 2026-03-01");
        }
        if (type == Duration.class) {
            return unless(isParsed(json, Duration::parse), "must be a duration such as PT1H");
        }
        return unless(json.isString(), "must be a text");
    }

    private static Optional<String> ofReference(JsonNode json) {
        if (!json.isString() && !json.isIntegralNumber()) {
            return Optional.of("must be a text or a whole number");
        }
        try {
            var _ = new BillingRef(json.asString());
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    private static boolean isParsed(JsonNode json, Function<String, ?> parser) {
        try {
            return json.isString() && parser.apply(json.asString()) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** The constants as JSON has them. */
    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ContractJson.mapper().convertValue(constant, String.class))
                .toList();
    }

    private static Optional<String> unless(boolean fits, String complaint) {
        return fits ? Optional.empty() : Optional.of(complaint);
    }
}
