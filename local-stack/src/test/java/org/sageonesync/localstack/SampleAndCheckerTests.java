package org.sageonesync.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sageonesync.localstack.checker.BooksLists;
import org.sageonesync.localstack.checker.Closing;
import org.sageonesync.localstack.checker.Csv;
import org.sageonesync.localstack.checker.DocumentChecker;
import org.sageonesync.localstack.checker.Findings;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.sample.SampleFiles;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The checker is at ease with books that are exactly as the sample wants them, and only then. */
class SampleAndCheckerTests {

    @TempDir Path folder;
    private SampleFiles files;
    private List<Map<String, String>> documents;
    private List<Map<String, String>> payments;
    private BooksLists ideal;

    @BeforeEach
    void writeTheSample() throws IOException {
        files = new SampleFiles(folder);
        files.write(Sample.of(60));
        documents = Csv.rows(Files.readString(files.expectedDocuments()));
        payments = Csv.rows(Files.readString(files.expectedPayments()));
        ideal =
                new IdealBooks(Stream.concat(documents.stream(), payments.stream()).toList())
                        .lists();
    }

    @Test
    void findsNoDifferenceInBooksThatAreAsExpected() {
        Findings found = sales().check(records(documents), ideal);

        assertThat(found.differences()).isEmpty();
        assertThat(found.amount()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(found.specialCases())
                .hasSizeGreaterThan(40)
                .allMatch(Findings.SpecialCase::asExpected);
    }

    @Test
    void findsNoDifferenceInReceiptsThatAreAsExpected() {
        Findings found = receipts().check(records(payments), ideal);

        assertThat(found.differences()).isEmpty();
        assertThat(found.amount()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(found.specialCases())
                .hasSizeGreaterThan(35)
                .allMatch(Findings.SpecialCase::asExpected);
    }

    @Test
    void closesEveryMonthAndEveryBalanceWithoutADifference() {
        var closing = new Closing(files.expectedDocuments(), files.expectedPayments(), ideal);

        assertThat(closing.balances()).isEmpty();
        assertThat(closing.months()).containsKeys("2026-08", "2026-09", "2026-10");
        assertThat(closing.months().values())
                .allSatisfy(month -> assertThat(month.difference().isNothing()).isTrue());
    }

    @Test
    void findsEveryDocumentThatIsMissing() {
        BooksLists nothing = new IdealBooks(List.of()).lists();

        assertAllMissing(sales().check(records(documents), nothing), documents);
        assertAllMissing(receipts().check(records(payments), nothing), payments);
    }

    private static void assertAllMissing(Findings found, List<Map<String, String>> expected) {
        List<Map<String, String>> inBooks =
                expected.stream().filter(row -> row.containsKey("key")).toList();
        assertThat(inBooks).hasSizeGreaterThan(70);
        assertThat(found.differences()).hasSize(inBooks.size());
        assertThat(found.amount())
                .isEqualByComparingTo(
                        inBooks.stream()
                                .map(row -> new BigDecimal(row.getOrDefault("total", "0")))
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private DocumentChecker sales() {
        return DocumentChecker.ofSales(files.expectedDocuments());
    }

    private DocumentChecker receipts() {
        return DocumentChecker.ofReceipts(files.expectedPayments());
    }

    private static String records(List<Map<String, String>> expected) {
        var csv = new StringBuilder("entity,id,state,reason\n");
        expected.stream()
                .filter(row -> !"NONE".equals(row.get("state")))
                .forEach(
                        row ->
                                csv.append(
                                        "%s,%s,%s,%s%n"
                                                .formatted(
                                                        row.get("entity"),
                                                        row.get("id"),
                                                        row.get("state"),
                                                        row.get("reason"))));
        return csv.toString();
    }
}
