package org.sageonesync.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;

class BillingRefTests {

    @ParameterizedTest
    @ValueSource(strings = {"17", "\"17\""})
    void isReadFromANumberOrFromText(String json) {
        assertThat(ContractJson.mapper().readValue(json, BillingRef.class))
                .isEqualTo(new BillingRef("17"));
    }

    @Test
    void keepsEveryDigitOfALongNumber() {
        assertThat(
                        ContractJson.mapper()
                                .readValue("123456789012345678901234567890", BillingRef.class))
                .hasToString("123456789012345678901234567890");
    }

    @Test
    void isWrittenAsText() {
        assertThat(ContractJson.mapper().writeValueAsString(new BillingRef("17")))
                .isEqualTo("\"17\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "1e2", "true", "[]", "\"a/b\"", "\"\"", "\"\u00e9\""})
    void refusesEverythingElse(String json) {
        assertThatThrownBy(() -> ContractJson.mapper().readValue(json, BillingRef.class))
                .isInstanceOf(JacksonException.class);
    }
}
