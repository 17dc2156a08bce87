package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "fibre", "\uD83D\uDE00", "a\uD83D\uDE00\uD83D\uDE00b"})
    void textWithWholePairsIsKept(String text) {
        assertThat(Storable.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\0",
                "\uD83D",
                "\uD83Da",
                "\uDE00",
                "\uDE00\uD83D",
                "\uD83D\uD83D\uDE00",
                "\uD83D\uDE00\uDE00"
            })
    void nulAndHalfOfAPairAreNot(String text) {
        assertThat(Storable.isStorable(text)).isFalse();
    }
}
