package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.problem.Violation;

class EventTextTests {

    @Test
    void readsAnEventOfExactlyAsManyBytesAsAreAllowed() {
        var text = "{}" + " ".repeat(EventText.MOST_BYTES - 2);

        assertThat(EventText.read(text.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        EventText.Parsed.class,
                        parsed -> assertThat(parsed.event().isEmpty()).isTrue());
    }

    @Test
    void saysWhatTheParserStumbledOverAndWhere() {
        assertThat(complaint("{\n  \"id\": 01}"))
                .startsWith("must be one JSON object: Invalid numeric value: Leading zeroes")
                .endsWith("(line 2, column 10)");
    }

    @Test
    void keepsAComplaintShortWhateverItQuotes() {
        assertThat(complaint("{\"" + "n".repeat(10_000) + "\":?}"))
                .hasSizeLessThan(EventText.LONGEST_COMPLAINT + 100);
        assertThat(complaint("{\"a\":" + "x".repeat(10_000) + "}"))
                .hasSizeLessThan(EventText.LONGEST_COMPLAINT + 100);
    }

    private static String complaint(String text) {
        return EventText.read(text.getBytes(UTF_8))
                                instanceof EventText.Unreadable(var read, Violation violation)
                        && read.equals(text)
                ? violation.message()
                : "";
    }
}
