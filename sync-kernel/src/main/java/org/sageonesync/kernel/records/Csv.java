package org.sageonesync.kernel.records;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, because names come from outside.
 */
final class Csv {

    private static final String FORMULAS = "=+-@\t\r";

    private Csv() {}

    static String header() {
        return "company,entity,id,version,state,reason,message,waiting on,change,accounting id,document number,document date,text,changed at\r\n";
    }

    static String lines(List<RecordView> records) {
        return records.stream().map(Csv::line).collect(Collectors.joining());
    }

    private static String line(RecordView view) {
        var reason = view.reason();
        return Stream.<@Nullable Object>of(
                                view.company(),
                                view.entity(),
                                view.id(),
                                view.version(),
                                view.state(),
                                reason == null ? null : reason.code().wireName(),
                                reason == null ? null : reason.message(),
                                reason == null ? null : reason.waitingOn(),
                                view.change(),
                                view.accountingId(),
                                view.documentNumber(),
                                view.documentDate(),
                                view.text(),
                                view.changedAt())
                        .map(Csv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String cell(@Nullable Object value) {
        var text = harmless(Objects.toString(value, ""));
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
