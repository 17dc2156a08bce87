package org.sageonesync.kernel.records;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.runtime.web.ProblemException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads the fields of a request and keeps everything that is wrong with them. */
public final class FieldReader {

    private final List<Violation> violations = new ArrayList<>();

    /** Keeps a violation. */
    public void wrong(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /**
     * Reads one value.
     *
     * @param reader throws an {@link IllegalArgumentException} that says what the text must be
     * @return null if there is no text, or if it is wrong
     */
    public <T> @Nullable T read(String field, @Nullable String text, Function<String, T> reader) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unfit) {
            wrong(field, String.valueOf(unfit.getMessage()));
            return null;
        }
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException if anything was wrong; it names all of it
     */
    public void end() {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    /** The name of a record state, whatever its case. */
    public static String state(String text) {
        return Arrays.stream(RecordState.values())
                .map(Enum::name)
                .filter(name -> name.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "must be one of " + Arrays.toString(RecordState.values())));
    }

    /** The wire form of a reason code. */
    public static String reason(String text) {
        return ReasonCode.named(text).wireName();
    }

    /** A date by ISO 8601. */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unfit) {
            throw new IllegalArgumentException("must be a date such as 2026-11-20", unfit);
        }
    }
}
