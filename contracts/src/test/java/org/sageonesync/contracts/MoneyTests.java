package org.sageonesync.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class MoneyTests {

    @Test
    void alwaysHasTwoDecimals() {
        assertThat(Money.of("5")).isEqualTo(Money.of("5.00")).hasToString("5.00");
        assertThat(Money.of("1.500")).hasToString("1.50");
        assertThat(Money.of("-999999999999999.99")).hasToString("-999999999999999.99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.005", "1e-999999999"})
    void refusesAFractionOfACent(String amount) {
        assertThatThrownBy(() -> new Money(new BigDecimal(amount)))
                .hasMessage("must have at most two decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "1e15", "1e999999999"})
    void refusesMoreThanFifteenDigitsBeforeThePointWithoutWritingThemOut(String amount) {
        assertThatThrownBy(() -> new Money(new BigDecimal(amount)))
                .hasMessage("must have at most 15 digits before the decimal point");
    }

    @Test
    void isWrittenAsAPlainNumber() {
        assertThat(ContractJson.mapper().writeValueAsString(new Money(new BigDecimal("1E+3"))))
                .isEqualTo("1000.00");
    }

    @Test
    void addsAndSubtracts() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
        assertThat(Money.ZERO.minus(Money.of("0.01")).isNegative()).isTrue();
    }

    @Test
    void onlyWhatIsBelowNothingIsNegative() {
        assertThat(Money.of("-0.01").isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.of("0.01").isNegative()).isFalse();
    }

    @Test
    void comparesByValueToTheCent() {
        assertThat(Money.of("-0.01")).isLessThan(Money.ZERO);
        assertThat(Money.of("10")).isEqualByComparingTo(Money.of("10.00"));
        assertThat(Money.of("10.00")).isGreaterThan(Money.of("9.99"));
    }
}
