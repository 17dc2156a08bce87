package org.sageonesync.sandbox.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * SageOne's dates: ISO without a zone that means anything; year 1 stands for "no date" [client].
 */
public final class Dates {

    private static final int DATE_LENGTH = "yyyy-MM-dd".length();
    private static final DateTimeFormatter WIRE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private Dates() {}

    /** Reads a date with or without a time of day, and with or without a trailing {@code Z}. */
    public static Optional<LocalDateTime> parse(String text) {
        try {
            var local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
            return Optional.of(
                    local.length() == DATE_LENGTH
                            ? LocalDate.parse(local).atStartOfDay()
                            : LocalDateTime.parse(local));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static boolean none(LocalDateTime date) {
        return date.getYear() == 1;
    }

    static String write(LocalDateTime date, boolean zulu) {
        return WIRE.format(date) + (zulu ? "Z" : "");
    }
}
