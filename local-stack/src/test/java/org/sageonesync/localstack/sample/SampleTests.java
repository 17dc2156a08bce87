package org.sageonesync.localstack.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Stage;
import org.sageonesync.localstack.options.Options;

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
        for (Stage stage : Stage.values()) {
            for (Topic topic : Topic.values()) {
                assertThat(Sample.of(300).published(topic, stage))
                        .isEqualTo(sample.published(topic, stage));
            }
        }
    }

    @Test
    void holdsSoManyCustomers() {
        assertThat(sample.stories()).hasSize(300);
        assertThat(Sample.of(Options.FEWEST_CUSTOMERS).stories()).hasSize(Options.FEWEST_CUSTOMERS);
    }

    @Test
    void holdsThreeDocumentsForEachOfThem() {
        assertThat(sample.knownBy(Topic.INVOICES, Stage.SECOND_PART)).isGreaterThanOrEqualTo(900);
        assertThat(Sample.of(50).knownBy(Topic.INVOICES, Stage.SECOND_PART)).isBetween(150L, 250L);
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
                        "auto-allocating",
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
        assertThat(sample.calls().creates())
                .isEqualTo(
                        names.size()
                                + sample.documents().calls().creates()
                                + sample.payments().calls().creates());
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
                .hasSize(Stream.of(Topic.values()).mapToInt(this::published).sum());
        assertThat(Files.readAllLines(files.expectedDocuments()))
                .hasSize(sample.documents().expectations(Map.of()).size());
        assertThat(Files.readAllLines(files.expectedPayments()))
                .hasSize(sample.payments().expectations().size());
        assertThat(Files.readAllLines(files.expected())).hasSize(sample.stories().size() + 1);
    }

    private int published(Topic topic) {
        return Stream.of(Stage.values())
                .mapToInt(stage -> sample.published(topic, stage).size())
                .sum();
    }
}
