package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldPathTests {

    @Test
    void isWrittenAsTheSenderWouldWriteIt() {
        assertThat(FieldPath.ROOT.field("lines").at(2).field("quantity"))
                .hasToString("lines[2].quantity");
    }

    @Test
    void cutsOnlyANameOfMoreThanAHundredCharacters() {
        assertThat(FieldPath.ROOT.field("n".repeat(100))).hasToString("n".repeat(100));
        assertThat(FieldPath.ROOT.field("n".repeat(101))).hasToString("n".repeat(100) + "…");
    }
}
