package org.sageonesync.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.sandbox.books.Entities;
import org.sageonesync.sandbox.rows.Row;

import java.math.BigDecimal;
import java.time.LocalDateTime;

class FilterTests {

    private static final Row CUSTOMER =
            Row.blank(Entities.CUSTOMER)
                    .with("ID", 7L)
                    .with("Name", "O'Brien & Sons")
                    .with("Active", true)
                    .with("Balance", new BigDecimal("12.50"))
                    .with("TextField1", "sync/7")
                    .with("Created", LocalDateTime.of(2026, 11, 1, 12, 0));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID eq 7",
                "id EQ 7",
                "ID gt 6 and ID lt 8",
                "ID ge 7 and ID le 7",
                "Name eq 'O''Brien & Sons'",
                "Name eq 'o''brien & sons  '",
                "Name ne 'x'",
                "Balance eq 12.5",
                "Balance gt 12.49m",
                "Active eq true",
                "Active ne false",
                "ID eq 1 or ID eq 7",
                "(ID eq 1 or ID eq 7) and Active eq true",
                "ID eq 7 or ID eq 1 and ID eq 2",
                "startswith(Name,'o''b')",
                "startswith(Name, 'O') eq true",
                "indexof(TextField1,'/7') ge 0",
                "indexof(TextField1,'zzz') eq -1",
                "Created ge datetime'2026-11-01T00:00:00'",
                "Created lt datetime'2026-11-02'",
                "Modified eq null",
                "Modified ne datetime'2026-11-02'"
            })
    void accepts(String filter) throws BadQuery {
        assertThat(FilterParser.parse(filter, Entities.CUSTOMER).accepts(CUSTOMER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID eq 8",
                "ID gt 7",
                "Name eq 'O'",
                "Active eq false",
                "(ID eq 7 or ID eq 1) and ID eq 2",
                "startswith(Name,'x')",
                "indexof(TextField1,'zzz') ge 0",
                "Modified ge datetime'2000-01-01T00:00:00'",
                "Email eq 'a@b.co'",
                "Name eq null"
            })
    void doesNotAccept(String filter) throws BadQuery {
        assertThat(FilterParser.parse(filter, Entities.CUSTOMER).accepts(CUSTOMER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID",
                "ID eq",
                "ID eq 'seven'",
                "Name eq 7",
                "Name eq 'open",
                "Unknown eq 1",
                "(ID eq 7",
                "ID eq 7)",
                "ID equals 7",
                "ID eq 7 and",
                "startswith(ID,'7')",
                "startswith(Name,'7') eq 1",
                "indexof(Name,'7')",
                "Created eq datetime'yesterday'",
                "Lines eq 1",
                "ID = 7",
                "7 eq ID"
            })
    void refusesWhatItDoesNotUnderstand(String filter) {
        assertThatExceptionOfType(BadQuery.class)
                .isThrownBy(() -> FilterParser.parse(filter, Entities.CUSTOMER))
                .satisfies(bad -> assertThat(bad.sentence()).isNotBlank());
    }
}
