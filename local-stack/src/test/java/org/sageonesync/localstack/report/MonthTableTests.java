package org.sageonesync.localstack.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.checker.Month;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class MonthTableTests {

    private static final Month.Side LARGE = side("123456789.01", "2345678.90", "98765432.10");
    private static final Month.Side SMALL = side("100.00", "0", "40.00");

    private static Month.Side side(String invoices, String creditNotes, String receipts) {
        return new Month.Side(
                new BigDecimal(invoices),
                new BigDecimal(creditNotes),
                new BigDecimal(receipts),
                new BigDecimal("-17.5"));
    }

    private static List<String> table(Month... months) {
        var byName = new TreeMap<String, Month>();
        for (int i = 0; i < months.length; i++) {
            byName.put("2026-0" + (8 + i), months[i]);
        }
        return new MonthTable(byName).lines();
    }

    @Test
    void fitsATerminal() {
        assertThat(table(new Month(LARGE, LARGE), new Month(SMALL, SMALL)))
                .hasSize(1 + 3 * 3)
                .allMatch(line -> line.length() <= 120);
    }

    @Test
    void showsBothSidesOfEachMonthAndOfAll() {
        List<String> lines = table(new Month(SMALL, LARGE), new Month(SMALL, SMALL));

        assertThat(lines.get(1)).contains("2026-08", "billing", "100.00", "40.00", "-17.50");
        assertThat(lines.get(2)).contains("SageOne", "123,456,789.01", "98,765,432.10");
        assertThat(lines.get(3)).contains("difference", "123,456,689.01", "0.00");
        assertThat(lines.get(7)).contains("in all", "200.00", "80.00", "-35.00");
    }

    @Test
    void isAHeadingWhereThereIsNothing() {
        assertThat(new MonthTable(Map.of()).lines()).hasSize(1);
    }
}
