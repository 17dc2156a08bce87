package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lines of CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, because names come from outside.
 */
public final class Csv {

    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String FORMULAS = "=+-@\t\r";

    private Csv() {}

    /** One line with its end. */
    public static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(@Nullable Object value) {
        var text = Objects.toString(value, "");
        var harmless = value instanceof Number ? text : harmless(text);
        return harmless.matches("(?s).*[\",\r\n].*")
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
