package org.sageonesync.localstack.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class CsvTests {

    @Test
    void readsPlainAndQuotedCells() {
        assertThat(Csv.rows("id,name\r\n1,\"van \"\"Wyk\"\", Jan\"\n2,\n"))
                .containsExactly(
                        Map.of("id", "1", "name", "van \"Wyk\", Jan"),
                        Map.of("id", "2", "name", ""));
    }

    @Test
    void readsLinesWithinACell() {
        assertThat(Csv.rows("id,steps\n1,\"first\nthen\"\n"))
                .containsExactly(Map.of("id", "1", "steps", "first\nthen"));
    }

    @Test
    void findsNoRowsWithoutLines() {
        assertThat(Csv.rows("")).isEmpty();
        assertThat(Csv.rows("id,name\n")).isEmpty();
    }
}
