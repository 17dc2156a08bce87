package org.sageonesync.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.gateway.ReceiptDocument;

import java.time.LocalDate;

class ReceiptsTests {

    private final Ruling ruling = new Ruling();

    @Test
    void aPaymentIsPostedAsBillingHasIt() {
        var paid =
                Paid.usual()
                        .with("receiptNumber", " R-9 ")
                        .with("reference", "Till 4")
                        .with("note", "Thank you.\nCome again.");

        assertThat(ruling.receipt(paid))
                .returns("R-9", ReceiptDocument::number)
                .returns(true, ReceiptDocument::suffixIfTaken)
                .returns(new BillingRef("17"), ReceiptDocument::customer)
                .returns(LocalDate.of(2026, 11, 5), ReceiptDocument::date)
                .returns("700", ReceiptDocument::bankAccountId)
                .returns(PaymentMethod.EFT, ReceiptDocument::method)
                .returns("Till 4", ReceiptDocument::reference)
                .returns("Thank you.\nCome again.", ReceiptDocument::note)
                .returns(Money.of("500"), ReceiptDocument::amount);
    }

    @Test
    void whereTheBooksNumberReceiptsBillingsNumberIsLeftOut() {
        var settings = new Setup().payments("numbers", "sageone").build();
        var paid = Paid.usual().with("receiptNumber", "R-9");

        assertThat(ruling.posted(paid, settings).document().number()).isNull();
    }

    @Test
    void aPaymentWithoutAReceiptNumberIsNumberedByTheBooks() {
        assertThat(ruling.receipt(Paid.usual()).number()).isNull();
    }

    @Test
    void aNumberThatIsTakenIsRefusedWhereTheSettingSaysSo() {
        var settings = new Setup().payments("whenNumberTaken", "refuse").build();

        assertThat(ruling.posted(Paid.usual(), settings).document().suffixIfTaken()).isFalse();
    }

    @Test
    void longTextsAreCutToWhatTheBooksTake() {
        var paid =
                Paid.usual()
                        .with("reference", "ref  ".repeat(50))
                        .with("note", " " + "n".repeat(7_999));

        assertThat(ruling.receipt(paid).reference())
                .hasSizeLessThanOrEqualTo(100)
                .startsWith("ref ref")
                .doesNotContain("  ");
        assertThat(ruling.receipt(paid).note()).hasSize(7_999);
    }

    @Test
    void blankTextsAreNone() {
        var receipt = ruling.receipt(Paid.usual().with("reference", " ").with("note", " \n"));

        assertThat(receipt.reference()).isNull();
        assertThat(receipt.note()).isNull();
    }
}
