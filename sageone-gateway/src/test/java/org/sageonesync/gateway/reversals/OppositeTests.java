package org.sageonesync.gateway.reversals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.posting.BooksObject;

import tools.jackson.databind.json.JsonMapper;

class OppositeTests {

    @Test
    void bearsWhatCountsAndNothingThatSageOneWorksOut() {
        var fields =
                Opposite.of(invoice(line(1, 1, 115)), PostingKind.CREDIT_NOTE, 0).orElseThrow();

        assertThat(fields.name()).isEqualTo("N-17-R");
        assertThat(fields.fields().path("Date").asString("")).isEqualTo("2026-11-02");
        assertThat(fields.fields().has("AmountDue")).isFalse();
        assertThat(fields.fields().has("DueDate")).isFalse();
        var line = fields.fields().path("Lines").get(0);
        assertThat(line.has("ID")).isFalse();
        assertThat(line.has("UnitPriceInclusive")).isFalse();
        assertThat(line.path("UnitPriceExclusive").asInt()).isEqualTo(100);
        assertThat(line.path("SelectionId").asInt()).isEqualTo(4);
        assertThat(line.path("Quantity").asInt()).isEqualTo(1);
        assertThat(line.path("Description").asString("")).isEqualTo("Access");
    }

    @Test
    void anInvoiceThatTakesACreditNoteBackIsDueAtOnce() {
        var fields = Opposite.of(invoice(line(1, 1, 115)), PostingKind.INVOICE, 1).orElseThrow();

        assertThat(fields.name()).isEqualTo("N-17-R2");
        assertThat(fields.fields().path("DueDate").asString("")).isEqualTo("2026-11-02");
    }

    @Test
    void linesBelowZeroAreSummedUpForEachTaxType() {
        var lines = line(1, 2, 230) + "," + line(1, -1, -115) + "," + line(2, 1, 50);

        var fields = Opposite.of(invoice(lines), PostingKind.CREDIT_NOTE, 0).orElseThrow();

        assertThat(fields.totals()).isNull();
        assertThat(fields.fields().path("Inclusive").asBoolean()).isTrue();
        assertThat(fields.fields().path("Lines").valueStream())
                .extracting(line -> line.path("UnitPriceInclusive").asInt())
                .containsExactly(115, 50);
    }

    @Test
    void aLineOfNothingIsNotBelowZero() {
        var lines = line(1, 1, 115) + "," + line(1, 0, 0);

        var fields = Opposite.of(invoice(lines), PostingKind.CREDIT_NOTE, 0).orElseThrow();

        assertThat(fields.totals()).isNotNull();
        assertThat(fields.fields().path("Lines").size()).isEqualTo(2);
    }

    @Test
    void aTaxTypeThatComesToNothingIsLeftOut() {
        var lines = line(1, 1, 115) + "," + line(1, -1, -115) + "," + line(2, 1, 50);

        var fields = Opposite.of(invoice(lines), PostingKind.CREDIT_NOTE, 0).orElseThrow();

        assertThat(fields.fields().path("Lines").valueStream())
                .extracting(line -> line.path("UnitPriceInclusive").asInt())
                .containsExactly(50);
    }

    @Test
    void aTaxTypeBelowZeroHasNoOpposite() {
        var lines = line(1, 2, 230) + "," + line(2, -1, -50);

        assertThat(Opposite.of(invoice(lines), PostingKind.CREDIT_NOTE, 0)).isEmpty();
    }

    private static String line(int taxType, int quantity, int total) {
        return """
                {"ID": 8, "SelectionId": 4, "LineType": 0, "TaxTypeId": %d,
                 "Description": "Access", "Quantity": %d, "UnitPriceExclusive": 100,
                 "UnitPriceInclusive": 115, "Total": %d}
                """
                .formatted(taxType, quantity, total);
    }

    private static BooksObject invoice(String lines) {
        var json =
                """
                {"ID": 7, "DocumentNumber": "N-17", "Date": "2026-11-02T00:00:00Z",
                 "CustomerId": 3, "Inclusive": false, "Exclusive": 100, "Tax": 15, "Total": 115,
                 "AmountDue": 115, "Printed": true, "Lines": [%s]}
                """
                        .formatted(lines);
        return BooksObject.of(JsonMapper.shared().readTree(json)).orElseThrow();
    }
}
