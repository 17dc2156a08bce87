package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.problem.Violation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

class TidyingTests {

    private static final String FORTY_DIGITS = "1234567890123456789012345678901234567890";

    private final List<Violation> violations = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {FORTY_DIGITS, "-" + FORTY_DIGITS, "1e40", "1e-40"})
    void aNumberOfFortyDigitsCountsByItsValue(String number) {
        assertThat(tidied(number).decimalValue()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORTY_DIGITS + "1", "1e41", "1e-41", "1e999999999"})
    void aNumberOfMoreBecomesANull(String number) {
        assertThat(tidied(number).isNull()).isTrue();
    }

    @Test
    void aNumberIsNoLongerThanItsValue() {
        assertThat(tidied("17.0")).hasToString("17");
        assertThat(tidied("0.3e1")).hasToString("3");
        assertThat(tidied("1.50")).hasToString("1.5");
    }

    @Test
    void aNameThatADatabaseCannotKeepIsReportedWhereverItStands() {
        tidy("{\"x\":[{\"a\\u0000\":null}]}");

        assertThat(violations)
                .containsExactly(
                        new Violation(
                                "x[0]",
                                "must have no field whose name holds the character U+0000 or half of a surrogate pair"));
    }

    @Test
    void noMoreThanAHundredTextsAreReported() {
        tidy("{\"x\":[" + "\"\\u0000\",".repeat(100) + "\"\\u0000\"]}");

        assertThat(violations).hasSize(100);
    }

    private JsonNode tidied(String number) {
        return tidy("{\"n\":" + number + "}").path("n");
    }

    private ObjectNode tidy(String text) {
        return Tidying.tidy((ObjectNode) ContractJson.mapper().readTree(text), violations);
    }
}
