package org.sageonesync.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Collections;

class ArithmeticTests {

    private static final Sale SALE =
            new Sale(
                    BigDecimal.ONE,
                    new BigDecimal("100"),
                    null,
                    BigDecimal.ZERO,
                    new BigDecimal("0.15"));

    @ParameterizedTest
    @CsvSource({
        "1,   0.01,  0.00, true",
        "1,   0.00, -0.01, true",
        "1,   0.01,  0.01, false",
        "1,   0.02,  0.00, false",
        "1,  -0.02,  0.00, false",
        "3,   0.03,  0.00, true",
        "3,   0.02,  0.02, false",
        "3,  -0.04,  0.00, false",
        "90,  0.50,  0.00, true",
        "90,  0.51,  0.00, false"
    })
    void aRoundingIsACentALineAndNeverMoreThanFifty(
            int lines, String exclusive, String tax, boolean isRounding) {
        var sales = Collections.nCopies(lines, SALE);
        var exact = new BigDecimal(lines);
        var billed =
                new Sums(
                        exact.multiply(new BigDecimal("100")).add(new BigDecimal(exclusive)),
                        exact.multiply(new BigDecimal("15")).add(new BigDecimal(tax)));

        assertThat(Arithmetic.holds(sales, billed)).isEqualTo(isRounding);
    }
}
