package org.sageonesync.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTests {

    @Test
    void aCutNeverSplitsWhatAReaderSeesAsOneCharacter() {
        var accented = "e\u0301";
        var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(Text.fitted("x".repeat(99) + accented, 100)).isEqualTo("x".repeat(99));
        assertThat(Text.fitted("x".repeat(97) + family, 100)).isEqualTo("x".repeat(97));
        assertThat(Text.fitted("x".repeat(98) + "\uD83D\uDE00", 100)).hasSize(100);
    }

    @Test
    void whiteSpaceAndLineBreaksBecomeSingleSpaces() {
        assertThat(Text.fitted(" a \n\t b ", 100)).isEqualTo("a b");
        assertThat(Text.fitted(" \n ", 100)).isNull();
    }

    @Test
    void aLongTextIsCutWithItsLineBreaksKept() {
        assertThat(Text.cut("a\nb\nc", 4)).isEqualTo("a\nb");
        assertThat(Text.cut("a\nb", 4)).isEqualTo("a\nb");
    }
}
