package org.sageonesync.localstack.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class ScreenTests {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void givesEachTenthALineWhereThereIsNoTerminal() {
        Screen screen = screen(false);
        for (int done = 0; done <= 100; done++) {
            screen.progress("records", done, 100);
        }

        assertThat(text().lines()).hasSize(11).last().asString().contains("100 of 100");
    }

    @Test
    void staysInItsLineOnATerminal() {
        Screen screen = screen(true);
        screen.progress("records", 1, 2);
        screen.progress("records", 2, 2);

        assertThat(text()).containsOnlyOnce("\n").contains("\r").contains("1 of 2");
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), terminal);
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
