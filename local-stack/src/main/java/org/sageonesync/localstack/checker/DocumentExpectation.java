package org.sageonesync.localstack.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of {@code expected-documents.csv} or {@code expected-payments.csv}: a record, and one
 * document of it in the books.
 *
 * @param kind of the document; empty if none must be there
 * @param fields every column that is a field of the document; {@code *} stands for anything
 */
record DocumentExpectation(
        String record,
        String special,
        String meaning,
        String state,
        String reason,
        String kind,
        Map<String, String> fields) {

    private static final String ANY = "*";
    private static final Set<String> OWN =
            Set.of("entity", "id", "special", "meaning", "state", "reason", "kind");

    static List<DocumentExpectation> read(Path file) {
        try {
            return Csv.rows(Files.readString(file)).stream().map(DocumentExpectation::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentExpectation of(Map<String, String> row) {
        var fields = new LinkedHashMap<>(row);
        fields.keySet().removeAll(OWN);
        return new DocumentExpectation(
                record(row),
                row.getOrDefault("special", ""),
                row.getOrDefault("meaning", ""),
                row.getOrDefault("state", ""),
                row.getOrDefault("reason", ""),
                row.getOrDefault("kind", ""),
                fields);
    }

    /** What tells records apart: an invoice and a credit note may bear one id. */
    static String record(Map<String, String> row) {
        return row.getOrDefault("entity", "") + " " + row.getOrDefault("id", "");
    }

    boolean inBooks() {
        return !kind.isEmpty();
    }

    /** Whether the gateway chose its key, so that it is known by what it reduces. */
    boolean isKnownByWhatItReduces() {
        return ANY.equals(fields.get("key"));
    }

    boolean bears(FoundDocument found) {
        return found.kind().equals(kind) && found.key().equals(fields.get("key"));
    }

    boolean reducesTheSameAs(FoundDocument found) {
        return found.kind().equals(kind)
                && found.field("allocatedTo").equals(fields.get("allocatedTo"));
    }

    String said() {
        return Expectation.said(state, reason);
    }

    BigDecimal total() {
        return new BigDecimal(fields.getOrDefault("total", "0"));
    }

    /** As a document that is exactly so. */
    FoundDocument asWanted() {
        return new FoundDocument(kind, fields);
    }

    List<String> differences(FoundDocument found) {
        var differences = new ArrayList<String>();
        fields.forEach(
                (field, wanted) -> {
                    String actual = found.field(field);
                    if (!isLike(actual, wanted)) {
                        differences.add(
                                "%s: %s of its %s is '%s', should be '%s'"
                                        .formatted(record, field, kind, actual, wanted));
                    }
                });
        return differences;
    }

    /** Equal, part by part of a line; {@code *} is like anything. */
    private static boolean isLike(String actual, String wanted) {
        String[] parts = actual.split("[|;]", -1);
        String[] wantedParts = wanted.split("[|;]", -1);
        boolean like = parts.length == wantedParts.length;
        for (int i = 0; like && i < parts.length; i++) {
            like = wantedParts[i].equals(ANY) || wantedParts[i].equals(parts[i]);
        }
        return like;
    }
}
