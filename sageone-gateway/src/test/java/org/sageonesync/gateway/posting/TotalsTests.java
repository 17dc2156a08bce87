package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;

class TotalsTests {

    private static final Totals SALE = totals("100.00", "15.00", "115.00");

    @Test
    void aSaleIsRightOnlyIfEachOfItsSumsIs() {
        assertThat(totals("100", "15.0", "115").fulfil(SALE)).isTrue();
        assertThat(totals("99.99", "15.01", "115.00").fulfil(SALE)).isFalse();
        assertThat(totals("100.00", "15.01", "115.01").fulfil(SALE)).isFalse();
        assertThat(Totals.only(new BigDecimal("115.00")).fulfil(SALE)).isFalse();
    }

    @Test
    void aReceiptIsRightIfItsTotalIsWhateverElseTheBooksShow() {
        var receipt = Totals.only(new BigDecimal("115.00"));

        assertThat(SALE.fulfil(receipt)).isTrue();
        assertThat(totals("100.00", "15.01", "115.01").fulfil(receipt)).isFalse();
    }

    @Test
    void readsWhatTheBooksShow() {
        assertThat(Totals.in(json("{'Exclusive': 100.0, 'Tax': 15, 'Total': 115.00}")))
                .contains(SALE);
        assertThat(Totals.in(json("{'Tax': 15, 'Total': 115}"))).contains(totals("0", "15", "115"));
        assertThat(Totals.in(json("{'Total': 115}"))).contains(Totals.only(new BigDecimal("115")));
        assertThat(Totals.in(json("{'Exclusive': 100, 'Tax': 15}"))).isEmpty();
    }

    @Test
    void theSumsOfASaleStandBesideItsFieldsAndAreTakenAwayAgain() {
        var fields = json("{'Reference': 'R'}");

        var kept = SALE.beside(fields);

        assertThat(Totals.in(kept)).contains(SALE);
        assertThat(Totals.removedFrom(kept)).isEqualTo(fields);
        assertThat(fields.has("Total")).isFalse();
    }

    @Test
    void theTotalOfAReceiptIsAFieldOfItsOwn() {
        var fields = json("{'Total': 115}");

        assertThat(Totals.only(new BigDecimal("115")).beside(fields)).isSameAs(fields);
        assertThat(Totals.removedFrom(fields)).isSameAs(fields);
    }

    @Test
    void saysTheSumsToTheCent() {
        assertThat(SALE.words()).isEqualTo("115.00 (exclusive 100.00, tax 15.00)");
        assertThat(Totals.only(new BigDecimal("1E+2")).words()).isEqualTo("100.00");
        assertThat(Totals.only(new BigDecimal("0.125")).words()).isEqualTo("0.125");
    }

    private static Totals totals(String exclusive, String tax, String total) {
        return new Totals(new BigDecimal(exclusive), new BigDecimal(tax), new BigDecimal(total));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
