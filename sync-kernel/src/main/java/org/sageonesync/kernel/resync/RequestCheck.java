package org.sageonesync.kernel.resync;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.kernel.records.RecordFilter;
import org.sageonesync.runtime.web.ProblemException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Turns a request into a filter, or names each of its fields that is wrong. */
final class RequestCheck {

    private static final int MOST_IDS = 10_000;

    private final List<Violation> violations = new ArrayList<>();

    RecordFilter filter(ResyncRequest request) {
        var company = required("company", request.company());
        var ids = all("ids", request.ids(), id -> new BillingRef(id).value());
        var states = all("states", request.states(), RequestCheck::state);
        var reasons = all("reasons", request.reasons(), code -> ReasonCode.named(code).wireName());
        var from = one("from", request.from(), RequestCheck::date);
        var to = one("to", request.to(), RequestCheck::date);
        one("apply", request.apply(), RequestCheck::apply);
        if (from != null && to != null && to.isBefore(from)) {
            violations.add(new Violation("to", "must not be before from"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new RecordFilter(company, ids, states, reasons, from, to, null);
    }

    private @Nullable CompanyKey required(String field, @Nullable String text) {
        if (text == null) {
            violations.add(new Violation(field, "is required"));
            return null;
        }
        return one(field, text, CompanyKey::new);
    }

    private <T> @Nullable T one(String field, @Nullable String text, Function<String, T> reader) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unfit) {
            violations.add(new Violation(field, String.valueOf(unfit.getMessage())));
            return null;
        }
    }

    private List<String> all(
            String field, @Nullable List<String> texts, Function<String, String> reader) {
        if (texts == null) {
            return List.of();
        }
        if (texts.isEmpty() || texts.size() > MOST_IDS) {
            violations.add(new Violation(field, "must have 1 to " + MOST_IDS + " entries"));
            return List.of();
        }
        var read = new ArrayList<String>();
        for (var index = 0; index < texts.size(); index++) {
            var value = one(field + "[" + index + "]", texts.get(index), reader);
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    private static String state(String text) {
        return Arrays.stream(RecordState.values())
                .map(Enum::name)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "must be one of " + Arrays.toString(RecordState.values())));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unfit) {
            throw new IllegalArgumentException("must be a date such as 2026-11-20", unfit);
        }
    }

    private static String apply(String text) {
        if (!ResyncRequest.POSTED.equals(text)) {
            throw new IllegalArgumentException("must be " + ResyncRequest.POSTED + ", or left out");
        }
        return text;
    }
}
