package org.sageonesync.localstack.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What is missing, what differs, and what nobody expects. */
    List<String> differences() {
        var differences = new ArrayList<String>();
        expectations.forEach(expected -> differences.addAll(differences(expected)));
        unexpected()
                .forEach(
                        extra ->
                                differences.add(
                                        "%s '%s': nobody expects it in SageOne"
                                                .formatted(extra.said(), extra.key())));
        return differences;
    }

    private List<String> differences(DocumentExpectation expected) {
        List<FoundDocument> found = of(expected);
        return found.size() == 1
                ? expected.differences(found.getFirst())
                : List.of(
                        "%s: its %s is in SageOne %d times, should be 1 times"
                                .formatted(expected.record(), expected.kind(), found.size()));
    }

    /** By how much the totals are wrong; what is missing and what is too much counts whole. */
    BigDecimal wrongBy() {
        Stream<BigDecimal> expected =
                expectations.stream().map(one -> sum(of(one)).subtract(one.total()).abs());
        Stream<BigDecimal> extra = unexpected().stream().map(one -> one.total().abs());
        return Stream.concat(expected, extra).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<FoundDocument> documents) {
        return documents.stream()
                .map(FoundDocument::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<FoundDocument> unexpected() {
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
