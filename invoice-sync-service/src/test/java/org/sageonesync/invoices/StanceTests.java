package org.sageonesync.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Step;

class StanceTests {

    @ParameterizedTest
    @CsvSource({
        "invoice,      1,  115, INVOICE,      1",
        "invoice,     -1, -115, CREDIT_NOTE, -1",
        "invoice,      1,    0, INVOICE,      1",
        "invoice,     -1,    0, INVOICE,      1",
        "credit-note,  1,  115, CREDIT_NOTE,  1",
        "credit-note, -1, -115, CREDIT_NOTE, -1",
        "credit-note,  1,    0, CREDIT_NOTE,  1",
        "credit-note, -1,    0, CREDIT_NOTE, -1"
    })
    void theTotalSaysOnWhichSideADocumentStandsAndOfNothingTheQuantitiesDo(
            String kind, String quantity, String total, Side side, int sign) {
        assertThat(Stance.of(bill(kind, quantity, total).build()))
                .isEqualTo(new Stance(side, sign));
    }

    @Test
    void aTotalThatNoQuantityAddsToIsRefused() {
        assertThat(refused(bill("invoice", "0", "115")))
                .isEqualTo("Every quantity has the opposite sign of the total, which is 115.00.");
    }

    @Test
    void aCreditNoteMayHoldALineWithoutAQuantityButNoCharge() {
        var credit = bill("credit-note", "2", "115").line("0", "100", "15");

        assertThat(checked(credit)).isInstanceOf(Step.Ok.class);
        assertThat(refused(credit.line("-1", "100", "15"))).startsWith("Line 3 charges");
    }

    private static Bill bill(String kind, String quantity, String total) {
        var bill = kind.equals("invoice") ? Bill.invoice() : Bill.creditNote();
        return bill.line(quantity, "100", "15").totals(total, "0", total);
    }

    private static Step<Stance> checked(Bill bill) {
        var invoice = bill.build();
        return Stance.of(invoice).checked(invoice);
    }

    private static String refused(Bill bill) {
        if (checked(bill) instanceof Step.Stop<Stance>(var decision)
                && decision instanceof Decision.Refuse<?> refusal) {
            assertThat(refusal.reason().code()).isEqualTo(ReasonCode.SIGNS_CONTRADICT);
            return refusal.reason().message();
        }
        throw new AssertionError("It is not refused");
    }
}
