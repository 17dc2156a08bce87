package org.sageonesync.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sageonesync.localstack.checker.Csv;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.sample.SampleFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The guide to the sample lists every special case as the sample plays it. {@code
 * -Dsample.guide=write} writes its tables anew.
 */
class SampleGuideTests {

    private static final Path GUIDE = Path.of("..", "docs", "sample.md");
    private static final String HEAD =
            "| case | record | it shows | ends as |\n|---|---|---|---|\n";

    @TempDir Path folder;

    @Test
    void listsEverySpecialCase() throws IOException {
        var files = new SampleFiles(folder);
        files.write(Sample.of(60));
        var wanted =
                chapter("Customers", files.expected())
                        + chapter("Invoices and credit notes", files.expectedDocuments())
                        + chapter("Payments", files.expectedPayments());
        var guide = Files.readString(GUIDE);
        var introduction = guide.substring(0, guide.indexOf("## Customers"));
        if ("write".equals(System.getProperty("sample.guide"))) {
            Files.writeString(GUIDE, introduction + wanted);
        }

        assertThat(Files.readString(GUIDE))
                .as("docs/sample.md; -Dsample.guide=write writes it anew")
                .isEqualTo(introduction + wanted);
    }

    private static String chapter(String title, Path expected) throws IOException {
        return Csv.rows(Files.readString(expected)).stream()
                .filter(row -> !row.getOrDefault("special", "").isEmpty())
                .collect(Collectors.groupingBy(SampleGuideTests::kept, Collectors.toList()))
                .values()
                .stream()
                .map(SampleGuideTests::line)
                .sorted()
                .collect(Collectors.joining("", "## " + title + "\n\n" + HEAD, "\n"));
    }

    private static List<String> kept(Map<String, String> row) {
        return Stream.of("special", "entity", "meaning", "state", "reason")
                .map(column -> row.getOrDefault(column, ""))
                .toList();
    }

    /** Records that show the same stand in one line; a record may have several documents. */
    private static String line(List<Map<String, String>> rows) {
        var row = rows.getFirst();
        var ids = rows.stream().map(each -> each.get("id")).distinct().toList();
        return "| `%s` | %s | %s | `%s` |\n"
                .formatted(
                        row.get("special"),
                        (row.getOrDefault("entity", "customer") + " " + String.join(", ", ids))
                                .strip(),
                        row.get("meaning"),
                        (row.get("state") + " " + row.get("reason")).strip());
    }
}
