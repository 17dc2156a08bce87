package org.sageonesync.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTests {

    @Test
    void holdsNoCharacterThatPostgresRefuses() {
        assertThat(Sentence.bearable("name nul\0 is not JSON"))
                .isEqualTo("name nul\uFFFD is not JSON");
    }

    @Test
    void isNeverLongerThanAPage() {
        assertThat(Sentence.bearable("x".repeat(1_000_000))).hasSize(8_001).endsWith("…");
    }
}
