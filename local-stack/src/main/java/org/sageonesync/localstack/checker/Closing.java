package org.sageonesync.localstack.checker;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What billing and SageOne say of a month and of what each customer owes. */
public final class Closing {

    private final List<DocumentExpectation> expected;
    private final BooksLists lists;
    private final List<FoundDocument> found;
    private final SalesBooks books;

    /**
     * @param expectedDocuments what must be in the books of invoices and credit notes
     * @param expectedPayments what must be there of receipts
     */
    public Closing(Path expectedDocuments, Path expectedPayments, BooksLists lists) {
        this.expected =
                Stream.of(expectedDocuments, expectedPayments)
                        .flatMap(file -> DocumentExpectation.read(file).stream())
                        .filter(DocumentExpectation::inBooks)
                        .toList();
        this.lists = lists;
        this.found = new ArrayList<>(DocumentReader.sales(lists));
        this.found.addAll(DocumentReader.receipts(lists));
        this.books = new SalesBooks(found, expected);
    }

    /** Both sides of each month, by the month as {@code 2026-08}. */
    public SortedMap<String, Month> months() {
        var months = new TreeMap<String, Month>();
        expected.forEach(
                one -> months.merge(month(one), Month.billing(one.asWanted()), Month::plus));
        found.forEach(one -> months.merge(month(one), Month.sageOne(one), Month::plus));
        return months;
    }

    private static String month(FoundDocument document) {
        String date = document.field("date");
        return date.substring(0, Math.min(7, date.length()));
    }

    /** Of a document that SageOne dates as it likes: the month in which it is found there. */
    private String month(DocumentExpectation one) {
        return month(
                books.of(one).stream()
                        .filter(_ -> one.isKnownByWhatItReduces())
                        .findFirst()
                        .orElse(one.asWanted()));
    }

    /** Customers that do not owe in SageOne what billing says, one a line. */
    public List<String> balances() {
        Map<String, BigDecimal> owed = owed();
        return lists.of(Table.CUSTOMERS).stream()
                .flatMap(customer -> difference(customer, owed).stream())
                .toList();
    }

    private Map<String, BigDecimal> owed() {
        return expected.stream()
                .map(DocumentExpectation::asWanted)
                .collect(
                        Collectors.groupingBy(
                                one -> one.field("customer"),
                                Collectors.reducing(
                                        BigDecimal.ZERO, FoundDocument::debt, BigDecimal::add)));
    }

    private static List<String> difference(JsonNode customer, Map<String, BigDecimal> owed) {
        String key = Books.text(customer, "TextField1");
        BigDecimal wanted = owed.getOrDefault(key, BigDecimal.ZERO);
        BigDecimal actual = customer.path("Balance").asDecimal(BigDecimal.ZERO);
        return actual.compareTo(wanted) == 0
                ? List.of()
                : List.of(
                        "%s: owes %s in SageOne, should be %s"
                                .formatted(
                                        key,
                                        DocumentReader.plain(actual),
                                        DocumentReader.plain(wanted)));
    }
}
