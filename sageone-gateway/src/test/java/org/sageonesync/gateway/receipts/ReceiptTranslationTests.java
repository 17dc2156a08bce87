package org.sageonesync.gateway.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.gateway.customers.BooksCustomer;
import org.sageonesync.gateway.posting.Content;

class ReceiptTranslationTests {

    private static final BooksCustomer CUSTOMER = new BooksCustomer(1001L, "Nomvula", null);
    private static final ReceiptDocument RECEIPT =
            new ReceiptSamples("41").document(" R-17 ", "7", "115.00");

    @Test
    void everyFieldGoesWhereSageOneHasIt() {
        assertThat(content(RECEIPT).fields().toString())
                .isEqualTo(
                        "{\"Date\":\"2026-11-05\",\"CustomerId\":1001,\"Reference\":\"ref of payer\","
                                + "\"Comments\":\"paid in town\",\"Total\":115.00,\"BankAccountId\":41,"
                                + "\"PaymentMethod\":4}");
        assertThat(content(RECEIPT).name()).isEqualTo("R-17");
    }

    @ParameterizedTest
    @CsvSource({"CASH, 1", "CHEQUE, 2", "CARD, 3", "EFT, 4"})
    void eachMethodHasSageOnesNumber(PaymentMethod method, int number) {
        var fields = content(ReceiptSamples.paidBy(method, RECEIPT)).fields();

        assertThat(fields.path("PaymentMethod").asInt(0)).isEqualTo(number);
    }

    @Test
    void anotherNumberOrAmountIsOtherContent() {
        var samples = new ReceiptSamples("41");

        assertThat(content(RECEIPT).hash())
                .isEqualTo(content(samples.document("R-17", "7", "115.00")).hash())
                .isNotEqualTo(content(samples.document("R-18", "7", "115.00")).hash())
                .isNotEqualTo(content(samples.document("R-17", "7", "115.01")).hash());
    }

    private static Content content(ReceiptDocument receipt) {
        return ReceiptTranslation.content(receipt, CUSTOMER);
    }
}
