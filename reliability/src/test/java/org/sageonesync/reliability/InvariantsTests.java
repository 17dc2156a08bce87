package org.sageonesync.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The guide's table of invariants names what is there, and leaves no defect out. */
class InvariantsTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:IT|Tests))`");
    private static final Pattern DEFECT = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");

    private final List<String> rows = rows();

    @Test
    void eachInvariantIsAttackedByTestsAndByAtLeastTwoDefects() {
        assertThat(rows)
                .hasSize(7)
                .allSatisfy(row -> assertThat(names(TEST, row)).isNotEmpty())
                .allSatisfy(row -> assertThat(names(DEFECT, row)).hasSizeGreaterThan(1));
    }

    @Test
    void theTestsThatItNamesExist() throws IOException {
        try (var files = Files.walk(ROOT)) {
            var tests =
                    files.filter(file -> file.toString().contains("/src/test/"))
                            .map(file -> file.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toSet());
            assertThat(tests).containsAll(names(TEST, String.join("", rows)));
        }
    }

    @Test
    void theDefectsThatItNamesAreAllOfThem() throws IOException {
        try (var files = Files.list(ROOT.resolve("defects"))) {
            var patches =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".patch"))
                            .map(name -> name.replace(".patch", ""))
                            .toList();
            assertThat(names(DEFECT, String.join("", rows)))
                    .containsExactlyInAnyOrderElementsOf(patches);
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(InvariantsTests::name)
                .collect(Collectors.toSet());
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    private static List<String> rows() {
        try {
            return Files.readAllLines(ROOT.resolve("docs/reliability.md")).stream()
                    .filter(line -> line.startsWith("| **"))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
