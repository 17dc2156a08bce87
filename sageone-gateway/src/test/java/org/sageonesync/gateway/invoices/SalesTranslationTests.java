package org.sageonesync.gateway.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.SalesDocument.Line;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.gateway.customers.BooksCustomer;
import org.sageonesync.gateway.posting.Content;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;

class SalesTranslationTests {

    private static final SalesSamples SAMPLES = new SalesSamples("501", "3");
    private static final BooksCustomer CUSTOMER = new BooksCustomer(1001L, "Nomvula", null);

    @Test
    void writesEveryFieldOfOursInSageOnesNames() {
        assertThat(content(PostingKind.INVOICE, SAMPLES.document("N-17", 2)).fields().toString())
                .isEqualTo(
                        JsonMapper.builder()
                                .build()
                                .readTree(
                                        """
                                        {"Date":"2026-11-01","DueDate":"2026-11-15",
                                        "CustomerId":1001,"Inclusive":false,
                                        "Reference":"order 4711","Message":"Thank you.",
                                        "CustomerName":"Nomvula","TaxReference":"4870123456",
                                        "PostalAddress01":"1 Long Street",
                                        "PostalAddress02":"Cape Town","PostalAddress03":null,
                                        "PostalAddress04":null,"PostalAddress05":null,
                                        "Lines":[{"SelectionId":501,"LineType":0,"TaxTypeId":3,
                                        "Description":"Internet access","Comments":null,
                                        "Quantity":2,"UnitPriceExclusive":100,
                                        "DiscountPercentage":0}]}
                                        """)
                                .toString());
    }

    @Test
    void aCreditNoteHasNoDueDate() {
        var fields = content(PostingKind.CREDIT_NOTE, SAMPLES.document("N-17", 2)).fields();

        assertThat(fields.has("DueDate")).isFalse();
    }

    @Test
    void anInvoiceWithoutADueDateIsDueOnItsOwnDate() {
        var document = SalesSamples.undated(SAMPLES.document("N-17", 2));

        assertThat(content(PostingKind.INVOICE, document).fields().path("DueDate").asString(""))
                .isEqualTo("2026-11-01");
    }

    @Test
    void aLineMayBeOnAnAccountWithTaxIncludedAndADiscount() {
        var line =
                new Line(
                        new Target(Target.Kind.ACCOUNT, "77"),
                        "3",
                        "Interest",
                        "late",
                        new BigDecimal("10.00"),
                        new BigDecimal("86.9478"),
                        new BigDecimal("12.50"));

        assertThat(LineTranslation.of(line, true).toString())
                .isEqualTo(
                        "{\"SelectionId\":77,\"LineType\":1,\"TaxTypeId\":3,"
                                + "\"Description\":\"Interest\",\"Comments\":\"late\","
                                + "\"Quantity\":10,\"UnitPriceInclusive\":86.9478,"
                                + "\"DiscountPercentage\":0.125}");
    }

    @Test
    void theHashTellsContentNumberAndTotalsApartButNotHowANumberIsWritten() {
        var hash = content(PostingKind.INVOICE, SAMPLES.document("N-17", 2)).hash();

        assertThat(content(PostingKind.INVOICE, SAMPLES.document(" N-17", 2)).hash())
                .isEqualTo(hash);
        assertThat(content(PostingKind.INVOICE, SAMPLES.document("N-18", 2)).hash())
                .isNotEqualTo(hash);
        assertThat(content(PostingKind.INVOICE, SAMPLES.document(null, 2)).hash())
                .isNotEqualTo(hash);
        assertThat(
                        content(
                                        PostingKind.INVOICE,
                                        SAMPLES.document("N-17", 2, SalesSamples.totals(3)))
                                .hash())
                .isNotEqualTo(hash);
        assertThat(
                        content(
                                        PostingKind.INVOICE,
                                        SalesSamples.takingOver(SAMPLES.document("N-17", 2), "9"))
                                .hash())
                .as("whose place it takes is no content")
                .isEqualTo(hash);
    }

    private static Content content(PostingKind kind, SalesDocument document) {
        return SalesTranslation.content(kind, document, CUSTOMER);
    }
}
