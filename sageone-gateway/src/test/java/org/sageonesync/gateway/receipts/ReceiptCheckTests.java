package org.sageonesync.gateway.receipts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.runtime.web.ProblemException;

import java.util.List;

class ReceiptCheckTests {

    private static final ReceiptSamples SAMPLES = new ReceiptSamples("41");

    @Test
    void acceptsWhatIsRight() {
        assertThatCode(() -> check(SAMPLES.document("R-17", "7", "115.00", to("1", "115.00"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(SAMPLES.document(null, "7", "115.00")))
                .as("numbered by SageOne, and nothing allocated")
                .doesNotThrowAnyException();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> check(wrong()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("document.number")
                .hasMessageContaining("document.bankAccountId")
                .hasMessageContaining("document.reference")
                .hasMessageContaining("document.note")
                .hasMessageContaining("document.amount")
                .hasMessageContaining("document.allocations[0].amount")
                .hasMessageContaining("document.allocations must name each invoice once");
    }

    @Test
    void doesNotAllocateMoreThanWasPaid() {
        var receipt = SAMPLES.document("R-17", "7", "10.00", to("1", "9.99"), to("2", "0.02"));

        assertThatThrownBy(() -> check(receipt))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("document.allocations must come to no more than the amount");
    }

    private static void check(ReceiptDocument receipt) {
        ReceiptCheck.refuseMalformed(
                new PostingRequest<>(new Revision(1, 1), receipt, null, null, null));
    }

    private static ReceiptDocument wrong() {
        return new ReceiptDocument(
                " ",
                false,
                new BillingRef("7"),
                ReceiptSamples.DAY,
                "first",
                PaymentMethod.CARD,
                "r".repeat(101),
                "n".repeat(8001),
                Money.ZERO,
                List.of(to("1", "0.00"), to("1", "1.00")));
    }
}
