package org.sageonesync.localstack.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The invoices and credit notes in the books, and which of them are expected there. */
final class SalesBooks {

    private final List<FoundDocument> documents;
    private final List<DocumentExpectation> expectations;
    private final List<FoundDocument> nameless;

    SalesBooks(List<FoundDocument> documents, List<DocumentExpectation> expectations) {
        this.documents = List.copyOf(documents);
        this.expectations = expectations.stream().filter(DocumentExpectation::inBooks).toList();
        this.nameless =
                documents.stream()
                        .filter(one -> this.expectations.stream().noneMatch(e -> e.bears(one)))
                        .toList();
    }

    List<FoundDocument> of(DocumentExpectation expected) {
        return expected.isKnownByWhatItReduces()
                ? nameless.stream().filter(expected::reducesTheSameAs).toList()
                : documents.stream().filter(expected::bears).toList();
    }

    /** Those that nobody expects. */
    List<FoundDocument> unexpected() {
        var unexpected = new ArrayList<>(nameless);
        expectations.stream()
                .filter(DocumentExpectation::isKnownByWhatItReduces)
                .forEach(expected -> unexpected.removeAll(of(expected)));
        return unexpected;
    }

    /** Two documents of a kind with one key or one number, and those without: never allowed. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        faults.addAll(twice("key"));
        faults.addAll(twice("number"));
        return faults;
    }

    private List<String> twice(String field) {
        return documents.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.kind() + " " + one.field(field), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1 || entry.getKey().endsWith(" "))
                .map(
                        entry ->
                                "%d documents in SageOne bear the %s '%s'"
                                        .formatted(entry.getValue(), field, entry.getKey()))
                .sorted()
                .toList();
    }
}
