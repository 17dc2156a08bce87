package org.sageonesync.localstack.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.documents.Good;
import org.sageonesync.localstack.documents.Target;
import org.sageonesync.localstack.documents.Tax;
import org.sageonesync.localstack.payments.Method;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class BooksRowsTests {

    @Test
    void holdEverythingThatTheSampleIsMappedTo() {
        List<Target> targets =
                Stream.concat(
                                Arrays.stream(Good.values()).map(Good::target),
                                Stream.of(Good.ROUNDING))
                        .toList();

        assertThat(names(BooksRows.ITEMS, "Description")).containsAll(named(targets, "item"));
        assertThat(names(BooksRows.ACCOUNTS, "Name")).containsAll(named(targets, "account"));
        assertThat(names(BooksRows.TAX_TYPES, "Name"))
                .containsAll(Arrays.stream(Tax.values()).map(Tax::taxType).toList());
    }

    @Test
    void holdEveryBankAccountThatMoneyGoesTo() {
        assertThat(names(BooksRows.BANK_ACCOUNTS, "Name"))
                .contains(Method.DEFAULT_BANK_ACCOUNT)
                .containsAll(
                        Arrays.stream(Method.values())
                                .map(Method::bankAccount)
                                .filter(name -> !name.isEmpty())
                                .toList());
    }

    @Test
    void haveThreeTaxTypesOfNothing() {
        assertThat(BooksRows.TAX_TYPES.valueStream())
                .filteredOn(row -> row.path("Percentage").asDouble() == 0)
                .hasSize(3);
    }

    private static List<String> named(List<Target> targets, String kind) {
        return targets.stream()
                .filter(target -> target.kind().equals(kind))
                .map(Target::name)
                .toList();
    }

    private static List<String> names(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.path(field).asString().strip()).toList();
    }
}
