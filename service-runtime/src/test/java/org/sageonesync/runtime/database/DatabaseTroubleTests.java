package org.sageonesync.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcNonTransientResourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.ConnectException;
import java.sql.SQLException;

class DatabaseTroubleTests {

    private final DatabaseTrouble trouble =
            new DatabaseTrouble(new DatabaseSettings("db", 5433, "books", "owner", "secret"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28P01 | refuses the user owner",
                "3D000 | has no database books",
                "53300 | has no connection left",
                "08006 | is not reachable",
                "57P03 | is not reachable",
                "42501 | refused a statement (SQL state 42501)"
            })
    void namesTheCauseByItsState(String state, String words) {
        assertThat(trouble.sentence(new RuntimeException(new SQLException("secret", state))))
                .contains(words)
                .doesNotContain("secret");
    }

    @Test
    void knowsTheReactiveDriversFailures() {
        var failure = new R2dbcNonTransientResourceException("secret", "3D000");

        assertThat(trouble.sentence(failure)).contains("has no database books");
    }

    @Test
    void aFailureWithoutAStateIsAnUnreachableServer() {
        assertThat(trouble.sentence(new RuntimeException(new ConnectException("secret"))))
                .isEqualTo("PostgreSQL at db:5433/books is not reachable (ConnectException).");
    }
}
