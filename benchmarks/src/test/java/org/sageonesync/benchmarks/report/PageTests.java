package org.sageonesync.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.List;

class PageTests {

    private static final String PAGE =
            """
            before
            <!-- figures: written by benchmarks/measure --write -->
            old
            <!-- end of figures -->
            after
            """;

    @Test
    void onlyWhatStandsBetweenTheMarksIsRewritten() {
        assertThat(Page.with(PAGE, "new\n")).isEqualTo(PAGE.replace("old", "new"));
    }

    @Test
    void aPageWithoutMarksIsLeftAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Page.with("text", "new"));
    }

    @Test
    void aTableSaysMedianAndSpread() {
        var section =
                new Section(
                        "Speed",
                        "How.",
                        List.of(new Series("fast", "ms", List.of(1.234, 12.34, 123.4))));
        assertThat(Tables.of(section))
                .isEqualTo(
                        """
                        ### Speed

                        How.

                        | | median | least | most | |
                        |---|--:|--:|--:|---|
                        | fast | 12.3 | 1.23 | 123 | ms |
                        """);
    }
}
