package org.sageonesync.localstack.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class SampleTests {

    private final Sample sample = Sample.of(300);

    @TempDir Path folder;

    @Test
    void isTheSameAtEveryRun() {
        assertThat(Sample.of(300).first()).isEqualTo(sample.first());
        assertThat(Sample.of(300).later()).isEqualTo(sample.later());
    }

    @Test
    void holdsSoManyCustomers() {
        assertThat(sample.stories()).hasSize(300);
        assertThat(Sample.of(50).stories()).hasSize(50);
    }

    @Test
    void holdsThreeDocumentsForEachOfThem() {
        assertThat(sample.documents().recordsOfFirst()).isGreaterThanOrEqualTo(900);
        assertThat(Sample.of(50).documents().recordsOfFirst()).isBetween(150L, 250L);
    }

    @Test
    void hasEverySpecialCase() {
        assertThat(sample.stories())
                .extracting(Story::special)
                .contains(
                        "namesake",
                        "long-name",
                        "zulu-name",
                        "afrikaans-name",
                        "ignored-partner",
                        "duplicate",
                        "out-of-order",
                        "burst",
                        "deleted-before-posting",
                        "deleted-after-posting",
                        "undecodable",
                        "malformed",
                        "timed-out",
                        "after-its-invoice");
    }

    @Test
    void givesNoTwoOrdinaryCustomersOneName() {
        Map<String, Integer> names = new HashMap<>();
        var people = new People("isp", 1);
        for (int number = 0; number < 30_000; number++) {
            names.merge(people.customer(number).name(), 1, Integer::sum);
        }

        assertThat(names).hasSize(30_000);
    }

    @Test
    void expectsEveryNameOnceInTheBooks() {
        List<String> names =
                sample.stories().stream()
                        .map(Story::ending)
                        .filter(ending -> !ending.books().isEmpty())
                        .map(ending -> String.valueOf(ending.books().get("Name")))
                        .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 100);
        assertThat(sample.calls().creates() - sample.documents().calls().creates())
                .isEqualTo(names.size());
    }

    @Test
    void countsOneUpdateForABurstOfTen() {
        Story burst =
                sample.stories().stream()
                        .filter(story -> story.special().equals("burst"))
                        .findFirst()
                        .orElseThrow();

        assertThat(burst.later()).hasSize(10);
        assertThat(burst.updates()).isEqualTo(1);
    }

    @Test
    void writesEventsAndExpectations() throws IOException {
        var files = new SampleFiles(folder.resolve("sample"));

        files.write(sample);

        assertThat(Files.readAllLines(folder.resolve("sample/events.jsonl")))
                .hasSize(
                        Stream.of(
                                        sample.catalog(),
                                        sample.first(),
                                        sample.documents().first(),
                                        sample.documents().later(),
                                        sample.later())
                                .mapToInt(List::size)
                                .sum());
        assertThat(Files.readAllLines(files.expectedDocuments()))
                .hasSize(sample.documents().expectations().size());
        assertThat(Files.readAllLines(files.expected())).hasSize(sample.stories().size() + 1);
    }
}
