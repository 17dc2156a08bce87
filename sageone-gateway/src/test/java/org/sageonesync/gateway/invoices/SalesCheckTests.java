package org.sageonesync.gateway.invoices;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.SalesDocument.Buyer;
import org.sageonesync.contracts.gateway.SalesDocument.Line;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.runtime.web.ProblemException;

import java.math.BigDecimal;
import java.util.List;

class SalesCheckTests {

    private static final SalesSamples SAMPLES = new SalesSamples("501", "3");
    private static final BillingRef REF = new BillingRef("17");

    @Test
    void acceptsWhatIsRight() {
        assertThatCode(() -> check(PostingKind.INVOICE, SAMPLES.document("N-17", 2)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(PostingKind.INVOICE, SAMPLES.document("N-17", -2)))
                .as("a line of an invoice may reduce it")
                .doesNotThrowAnyException();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> check(PostingKind.INVOICE, wrong()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("document.number")
                .hasMessageContaining("document.takesOver")
                .hasMessageContaining("document.message")
                .hasMessageContaining("document.buyer.vatNumber")
                .hasMessageContaining("document.buyer.address[0]")
                .hasMessageContaining("document.lines[0].target.id")
                .hasMessageContaining("document.lines[0].taxTypeId")
                .hasMessageContaining("document.lines[0].description")
                .hasMessageContaining("document.lines[0].quantity")
                .hasMessageContaining("document.lines[0].unitPrice")
                .hasMessageContaining("document.lines[0].discountPercent")
                .hasMessageContaining("document.allocations");
    }

    @Test
    void aCreditNoteHasNoNegativeLine() {
        assertThatThrownBy(() -> check(PostingKind.CREDIT_NOTE, SAMPLES.document("C-17", -2)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("document.lines[0].quantity");
    }

    private static void check(PostingKind kind, SalesDocument document) {
        SalesCheck.refuseMalformed(
                REF, kind, new PostingRequest<>(new Revision(1, 1), document, null, null, null));
    }

    private static SalesDocument wrong() {
        return new SalesDocument(
                " ",
                false,
                REF,
                new BillingRef("7"),
                SalesSamples.DAY,
                null,
                false,
                null,
                "m".repeat(8001),
                new Buyer(null, "4".repeat(31), List.of("a".repeat(101))),
                List.of(wrongLine()),
                SalesSamples.totals(1),
                List.of(new Allocation(new BillingRef("1"), Money.ZERO)));
    }

    private static Line wrongLine() {
        return new Line(
                new Target(Target.Kind.ITEM, "five"),
                "",
                "d".repeat(101),
                null,
                BigDecimal.ZERO,
                new BigDecimal("0.00001"),
                new BigDecimal("101"));
    }
}
