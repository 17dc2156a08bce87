package org.sageonesync.localstack.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The sample's own arithmetic, by amounts that were worked out by hand. */
class LineTests {

    @ParameterizedTest
    @CsvSource({
        "599.00, 1, 0, 599.00, 89.85",
        "1349.50, 2, 12.5, 2361.63, 354.24",
        "0.4535, 137.25, 0, 62.24, 9.34",
        "520.869565, 1, 0, 520.87, 78.13",
        "57.125, 1, 0, 57.13, 8.57",
        "599.00, -1, 50, -299.50, -44.93"
    })
    void putsTaxUponAPriceWithout(
            String price, String quantity, String discount, String exclusive, String tax) {
        Line line = Line.of(Good.ACCESS, "", price).times(quantity).less(discount);

        assertThat(line.sums()).isEqualTo(Sums.of(exclusive, tax));
    }

    @ParameterizedTest
    @CsvSource({
        "99.99, 1, 86.95, 13.04",
        "33.33, 3, 86.95, 13.04",
        "599.00, 1, 520.87, 78.13",
        "399.00, 1, 346.96, 52.04",
        "799.99, 1, 695.64, 104.35",
        "999.00, 1, 868.70, 130.30",
        "1249.90, 1, 1086.87, 163.03"
    })
    void takesTaxOutOfAPriceWithWhichFourDecimalsBringBack(
            String price, String quantity, String exclusive, String tax) {
        Line line = Line.inclusive(Good.ACCESS, "", price).times(quantity);
        BigDecimal without =
                new BigDecimal(price).divide(new BigDecimal("1.15"), 4, RoundingMode.HALF_UP);

        assertThat(line.sums()).isEqualTo(Sums.of(exclusive, tax));
        assertThat(Line.of(Good.ACCESS, "", without.toPlainString()).times(quantity).sums())
                .isEqualTo(line.sums());
    }

    @Test
    void saysNothingThatIsLeftOut() {
        Line line = Line.of(Good.BUSINESS, "x", "1").without("taxRateId").with("taxRate", 14);

        assertThat(line.json())
                .containsEntry("taxRate", 14)
                .containsEntry("categoryId", Good.ACCESS.id())
                .containsEntry("tariffId", Good.BUSINESS.id())
                .doesNotContainKeys("taxRateId", "discountPercent", "unitPriceInclusive");
    }
}
