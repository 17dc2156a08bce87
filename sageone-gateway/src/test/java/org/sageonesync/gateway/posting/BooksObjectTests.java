package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.Money;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;

class BooksObjectTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "{\"ID\":0}", "\"saved\"", "{\"Name\":\"x\"}"})
    void whatHasNoIdProvesNothing(String body) {
        assertThat(BooksObject.of(json(body))).isEmpty();
    }

    @Test
    void keepsWhatIsNotOurs() {
        var object = object("{'ID':7,'$TrackingCode':'T','CreditLimit':12.50,'Mobile':'old'}");

        var whole = object.with((ObjectNode) json("{'Mobile':null,'Name':'x'}"));

        assertThat(whole)
                .isEqualTo(
                        json(
                                "{'ID':7,'$TrackingCode':'T','CreditLimit':12.50,'Mobile':null,'Name':'x'}"));
        assertThat(object.json().path("Mobile").asString("")).as("the original").isEqualTo("old");
    }

    @Test
    void noValueAndNullAndAnEmptyTextAreTheSame() {
        var object = object("{'ID':7,'Name':'x ','Active':true,'Fax':''}");

        assertThat(object.shows(json("{'Name':'x','Active':true,'Fax':null,'Mobile':null}")))
                .isTrue();
        assertThat(object.shows(json("{'Active':false}"))).isFalse();
        assertThat(object.shows(json("{'Mobile':'1'}"))).isFalse();
    }

    @Test
    void comparesNumbersByValueDatesInEitherNotationAndLinesElementByElement() {
        var object =
                object(
                        "{'ID':7,'Date':'2026-11-01T00:00:00Z','Lines':[{'ID':8,'Quantity':2.0,"
                                + "'UnitPriceExclusive':86.9478,'Total':199.98}]}");

        assertThat(object.shows(json("{'Date':'2026-11-01','Lines':[{'Quantity':2}]}"))).isTrue();
        assertThat(object.shows(json("{'Date':'2026-11-02'}"))).isFalse();
        assertThat(object.shows(json("{'Lines':[{'Quantity':2,'UnitPriceExclusive':86.9479}]}")))
                .isFalse();
        assertThat(object.shows(json("{'Lines':[{'Quantity':2},{'Quantity':2}]}"))).isFalse();
        assertThat(object.shows(json("{'Lines':[{'Quantity':2,'Comments':null}]}"))).isTrue();
        assertThat(object.shows(json("{'Lines':[{'Quantity':2,'Comments':'x'}]}"))).isFalse();
        assertThat(object.differences(json("{'Date':'2026-11-01','Lines':[],'Reference':'r'}")))
                .containsExactly("Lines", "Reference");
    }

    @Test
    void tellsTheTextOfAFieldAndNothingWhereThereIsNone() {
        var object = object("{'ID':7,'Name':' Nomvula ','Fax':null,'Mobile':12}");

        assertThat(object.id()).isEqualTo(7);
        assertThat(object.text("Name")).isEqualTo("Nomvula");
        assertThat(object.text("Fax")).isEmpty();
        assertThat(object.text("Email")).isEmpty();
    }

    @Test
    void tellsWhatIsNotAllocatedByEitherFieldAndInCents() {
        assertThat(object("{'ID':7,'TotalUnallocated':12.5}").unallocated())
                .isEqualTo(new Money(new BigDecimal("12.50")));
        assertThat(object("{'ID':7,'AmountDue':3.005}").unallocated())
                .isEqualTo(new Money(new BigDecimal("3.01")));
        assertThat(object("{'ID':7,'TotalUnallocated':0,'AmountDue':9}").unallocated())
                .isEqualTo(new Money(new BigDecimal("0.00")));
        assertThat(object("{'ID':7,'AmountDue':'9'}").unallocated()).isNull();
        assertThat(object("{'ID':7}").amount("Total")).isEmpty();
    }

    @Test
    void isLockedIfEitherFlagSaysSo() {
        assertThat(object("{'ID':7}").isLocked()).isFalse();
        assertThat(object("{'ID':7,'Locked':false,'Editable':true}").isLocked()).isFalse();
        assertThat(object("{'ID':7,'Locked':true,'Editable':true}").isLocked()).isTrue();
        assertThat(object("{'ID':7,'Editable':false}").isLocked()).isTrue();
    }

    private static BooksObject object(String text) {
        return BooksObject.of(json(text)).orElseThrow();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
