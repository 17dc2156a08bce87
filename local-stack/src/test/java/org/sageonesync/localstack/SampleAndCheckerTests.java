package org.sageonesync.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/** The checker is at ease with books that are exactly as the sample wants them, and only then. */
class SampleAndCheckerTests {

    @TempDir Path folder;
    private List<Map<String, String>> expected;
    private DocumentChecker checker;

    @BeforeEach
    void writeTheSample() throws IOException {
        var files = new SampleFiles(folder);
        files.write(Sample.of(60));
        expected = Csv.rows(Files.readString(files.expectedDocuments()));
        checker = new DocumentChecker(files.expectedDocuments());
    }

    @Test
    void findsNoDifferenceInBooksThatAreAsExpected() {
        Findings found = checker.check(records(), new IdealBooks(expected).lists());

        assertThat(found.differences()).isEmpty();
        assertThat(found.amount()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(found.specialCases())
                .hasSizeGreaterThan(40)
                .allMatch(Findings.SpecialCase::asExpected);
    }

    @Test
    void findsEveryDocumentThatIsMissing() {
        long documents = expected.stream().filter(row -> row.containsKey("key")).count();

        Findings found = checker.check(records(), new IdealBooks(List.of()).lists());

        assertThat(documents).isGreaterThan(150);
        assertThat(found.differences()).hasSize((int) documents);
        assertThat(found.amount())
                .isEqualByComparingTo(
                        expected.stream()
                                .map(row -> new BigDecimal(row.getOrDefault("total", "0")))
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private String records() {
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
