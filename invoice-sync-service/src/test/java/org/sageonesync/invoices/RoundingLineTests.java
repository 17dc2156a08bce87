package org.sageonesync.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Step;

import java.math.BigDecimal;

class RoundingLineTests {

    private final Setup setup = new Setup().invoices("roundingItem", "88");

    @ParameterizedTest
    @CsvSource({
        "INVOICE,      0.01,  1, 0.01",
        "INVOICE,     -0.01, -1, 0.01",
        "INVOICE,      0.50,  1, 0.5",
        "INVOICE,     -0.50, -1, 0.5",
        "CREDIT_NOTE,  0.50,  1, 0.5"
    })
    void closesADifferenceOfCentsUpToFifty(
            Side side, BigDecimal difference, BigDecimal quantity, BigDecimal price) {
        var line = closing(side, difference);

        assertThat(line.quantity()).isEqualTo(quantity);
        assertThat(line.unitPrice()).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE,      0.51, more than a rounding item may close",
        "INVOICE,     -0.51, more than a rounding item may close",
        "CREDIT_NOTE, -0.01, a credit note cannot have"
    })
    void refusesWhatIsMoreOrWouldBeANegativeLineOfACreditNote(
            Side side, BigDecimal difference, String why) {
        var stop = (Step.Stop<?>) tried(side, difference);
        var reason = ((Decision.Refuse<?>) stop.decision()).reason();

        assertThat(reason.code()).isEqualTo(ReasonCode.ROUNDING_DIFFERENCE);
        assertThat(reason.message()).contains(why, difference + " (" + difference);
    }

    @Test
    void ofSeveralTaxTypesWithoutTaxItBearsAlwaysTheSame() {
        setup.without("2").taxType("10", "Exempt", "0").taxType("9", "Outside", "0");

        assertThat(closing(Side.INVOICE, new BigDecimal("0.01")).taxTypeId()).isEqualTo("9");
    }

    private SalesDocument.Line closing(Side side, BigDecimal difference) {
        return ((Step.Ok<SalesDocument.Line>) tried(side, difference)).value();
    }

    private Step<SalesDocument.Line> tried(Side side, BigDecimal difference) {
        var settings = setup.build();
        var books = new Sums(new BigDecimal("100.00"), new BigDecimal("15.00"));
        var billed = books.plus(new Sums(difference, BigDecimal.ZERO));
        return new RoundingLine(
                        settings.settings().invoices(), new TaxTypes(settings.mappings()), side)
                .closing(books, billed);
    }
}
