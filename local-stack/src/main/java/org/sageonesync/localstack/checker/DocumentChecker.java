package org.sageonesync.localstack.checker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares {@code expected-documents.csv}, or {@code expected-payments.csv}, document by document
 * with SageOne's own lists, and record by record with what the invoice service, or the payment
 * service, says. It shares no code with the services.
 */
public final class DocumentChecker {

    private final List<DocumentExpectation> expectations;
    private final Function<BooksLists, List<FoundDocument>> reader;

    private DocumentChecker(Path expected, Function<BooksLists, List<FoundDocument>> reader) {
        this.expectations = DocumentExpectation.read(expected);
        this.reader = reader;
    }

    /** Of invoices and credit notes. */
    public static DocumentChecker ofSales(Path expected) {
        return new DocumentChecker(expected, DocumentReader::sales);
    }

    public static DocumentChecker ofReceipts(Path expected) {
        return new DocumentChecker(expected, DocumentReader::receipts);
    }

    /**
     * @param recordsCsv what the service says, with the columns {@code entity}, {@code id}, {@code
     *     state} and {@code reason}
     */
    public Findings check(String recordsCsv, BooksLists lists) {
        var books = new SalesBooks(reader.apply(lists), expectations);
        Map<String, String> states = states(recordsCsv);
        var differences = new ArrayList<>(books.faults());
        differences.addAll(inRecords(states));
        differences.addAll(books.differences());
        return new Findings(differences, books.wrongBy(), specialCases(states, books));
    }

    private static Map<String, String> states(String recordsCsv) {
        var states = new LinkedHashMap<String, String>();
        for (Map<String, String> row : Csv.rows(recordsCsv)) {
            String said =
                    Expectation.said(row.getOrDefault("state", ""), row.getOrDefault("reason", ""));
            states.put(DocumentExpectation.record(row), said);
        }
        return states;
    }

    private List<String> inRecords(Map<String, String> states) {
        var differences = new ArrayList<String>();
        var unexpected = new LinkedHashMap<>(states);
        byRecord()
                .forEach(
                        (record, documents) -> {
                            unexpected.remove(record);
                            String wanted = documents.getFirst().said();
                            String actual = states.getOrDefault(record, Checker.NO_RECORD);
                            if (!actual.equals(wanted)) {
                                differences.add(
                                        "%s: is %s, should be %s"
                                                .formatted(record, actual, wanted));
                            }
                        });
        unexpected
                .keySet()
                .forEach(record -> differences.add(record + ": nobody expects this record"));
        return differences;
    }

    private Map<String, List<DocumentExpectation>> byRecord() {
        return expectations.stream()
                .collect(
                        Collectors.groupingBy(
                                DocumentExpectation::record,
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private List<Findings.SpecialCase> specialCases(Map<String, String> states, SalesBooks books) {
        return byRecord().values().stream()
                .filter(documents -> !documents.getFirst().special().isEmpty())
                .map(documents -> specialCase(documents, states, books))
                .toList();
    }

    private static Findings.SpecialCase specialCase(
            List<DocumentExpectation> documents, Map<String, String> states, SalesBooks books) {
        DocumentExpectation first = documents.getFirst();
        return new Findings.SpecialCase(
                first.record(),
                first.special(),
                first.meaning(),
                said(
                        first.said(),
                        documents.stream()
                                .filter(DocumentExpectation::inBooks)
                                .map(one -> FoundDocument.said(one.kind(), one.fields()))
                                .toList()),
                said(
                        states.getOrDefault(first.record(), Checker.NO_RECORD),
                        documents.stream()
                                .flatMap(one -> books.of(one).stream())
                                .map(FoundDocument::said)
                                .toList()));
    }

    private static String said(String state, List<String> documents) {
        return state
                + ", "
                + (documents.isEmpty() ? "not in SageOne" : String.join(", ", documents));
    }
}
