package org.sageonesync.mapping.settings;

import org.sageonesync.contracts.problem.Violation;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of single settings beyond their types; what has the wrong type is left alone. */
final class ValueRules {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Duration LONGEST_GRACE = Duration.ofDays(1);

    private ValueRules() {}

    static List<Violation> violations(JsonNode settings) {
        return Stream.of(
                        ofNamePattern(settings.path("customers").path("namePattern")),
                        ofCurrency(settings.path("books").path("currency")),
                        ofGrace(settings.path("invoices").path("reversalGrace")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Violation> ofNamePattern(JsonNode pattern) {
        return pattern.isString() ? NamePattern.violations(pattern.asString()) : List.of();
    }

    private static List<Violation> ofCurrency(JsonNode currency) {
        return !currency.isString() || isCurrency(currency.asString())
                ? List.of()
                : List.of(
                        new Violation(
                                "books.currency",
                                "must be a currency of ISO 4217 in three capitals, such as ZAR"));
    }

    private static boolean isCurrency(String code) {
        return CURRENCY.matcher(code).matches()
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    private static List<Violation> ofGrace(JsonNode grace) {
        return duration(grace).filter(ValueRules::isOutOfRange).isEmpty()
                ? List.of()
                : List.of(
                        new Violation("invoices.reversalGrace", "must be from PT0S to P1D, a day"));
    }

    private static boolean isOutOfRange(Duration grace) {
        return grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0;
    }

    private static Optional<Duration> duration(JsonNode text) {
        try {
            return text.isString()
                    ? Optional.of(Duration.parse(text.asString()))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
