package org.sageonesync.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.contracts.gateway.ReferenceData.Account;
import org.sageonesync.contracts.gateway.ReferenceData.Item;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;

class RowsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({"0.15, 15", "15, 15", "0, 0", "0.155, 15.5", "15.50, 15.5", "20, 20", "0.2, 20"})
    void readsATaxRateAsAFractionOrAsAPercentage(BigDecimal onTheWire, String percent) {
        assertThat(Rows.percent(onTheWire)).isEqualTo(new BigDecimal(percent));
    }

    @Test
    void trimsNamesAndTakesZeroForNoReference() {
        var row =
                JSON.readTree(
                        "{'ID': 7, 'Description': 'Fibre  ', 'TaxTypeIdSales': 0}"
                                .replace('\'', '"'));

        assertThat(Rows.item(row)).isEqualTo(new Item("7", "Fibre", null, true, null));
    }

    @Test
    void keepsNegativeIdsWhichAreSageOnesOwnAccounts() {
        var row =
                JSON.readTree(
                        "{'ID': -3, 'Name': 'Sales', 'Active': false, 'Category': {'Description': 'Sales'}}"
                                .replace('\'', '"'));

        assertThat(Rows.account(row)).isEqualTo(new Account("-3", "Sales", "Sales", false, null));
    }
}
