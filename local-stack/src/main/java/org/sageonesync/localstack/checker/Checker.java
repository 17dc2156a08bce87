package org.sageonesync.localstack.checker;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares {@code expected.csv} record by record with SageOne's own list and with the records of
 * the customer service. It shares no code with the services.
 */
public final class Checker {

    private static final String KEY_PREFIX = "billing:";

    /** What stands in the place of a state where there is no record. */
    static final String NO_RECORD = "NONE";

    private final List<Expectation> expectations;

    /** Reads the expectations. */
    public Checker(Path expected) {
        try {
            this.expectations =
                    Csv.rows(Files.readString(expected)).stream().map(Expectation::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param recordsCsv what the customer service says, with the columns {@code id}, {@code state}
     *     and {@code reason}
     * @param customers SageOne's customers, as it stores them
     */
    public Findings check(String recordsCsv, List<JsonNode> customers) {
        Map<String, Map<String, String>> records = byId(Csv.rows(recordsCsv));
        var books = new Books(customers);
        var differences = new ArrayList<>(books.faults());
        for (Expectation expectation : expectations) {
            differences.addAll(inRecords(expectation, records.remove(expectation.id())));
            differences.addAll(inBooks(expectation, books.of(key(expectation))));
        }
        records.keySet().forEach(id -> differences.add(id + ": nobody expects this record"));
        books.keysBeside(expectations.stream().map(Checker::key).toList())
                .forEach(key -> differences.add(key + ": nobody expects this customer in SageOne"));
        return new Findings(
                differences, BigDecimal.ZERO, specialCases(byId(Csv.rows(recordsCsv)), books));
    }

    private static String key(Expectation expectation) {
        return KEY_PREFIX + expectation.id();
    }

    private static Map<String, Map<String, String>> byId(List<Map<String, String>> rows) {
        var byId = new HashMap<String, Map<String, String>>();
        rows.forEach(row -> byId.put(row.getOrDefault("id", ""), row));
        return byId;
    }

    private static List<String> inRecords(
            Expectation expected, @Nullable Map<String, String> record) {
        String actual = said(record);
        return actual.equals(expected.said())
                ? List.of()
                : List.of(
                        "%s: is %s, should be %s"
                                .formatted(expected.id(), actual, expected.said()));
    }

    private static String said(@Nullable Map<String, String> record) {
        return record == null
                ? NO_RECORD
                : Expectation.said(
                        record.getOrDefault("state", ""), record.getOrDefault("reason", ""));
    }

    private static List<String> inBooks(Expectation expected, List<JsonNode> found) {
        int wanted = expected.inBooks() ? 1 : 0;
        if (found.size() != wanted) {
            return List.of(
                    "%s: is in SageOne %d times, should be %d times"
                            .formatted(expected.id(), found.size(), wanted));
        }
        return found.stream().flatMap(one -> fields(expected, one).stream()).toList();
    }

    private static List<String> fields(Expectation expected, JsonNode customer) {
        var differences = new ArrayList<String>();
        expected.fields()
                .forEach(
                        (field, wanted) -> {
                            String actual = Books.text(customer, field);
                            if (!actual.equals(wanted)) {
                                differences.add(
                                        "%s: %s is '%s', should be '%s'"
                                                .formatted(expected.id(), field, actual, wanted));
                            }
                        });
        return differences;
    }

    private List<Findings.SpecialCase> specialCases(
            Map<String, Map<String, String>> records, Books books) {
        return expectations.stream()
                .filter(expectation -> !expectation.special().isEmpty())
                .map(expectation -> specialCase(expectation, records, books))
                .toList();
    }

    private static Findings.SpecialCase specialCase(
            Expectation expected, Map<String, Map<String, String>> records, Books books) {
        return new Findings.SpecialCase(
                "customer " + expected.id(),
                expected.special(),
                expected.meaning(),
                expected.said() + (expected.inBooks() ? ", in SageOne" : ", not in SageOne"),
                said(records.get(expected.id()))
                        + (books.of(key(expected)).isEmpty()
                                ? ", not in SageOne"
                                : ", in SageOne"));
    }
}
