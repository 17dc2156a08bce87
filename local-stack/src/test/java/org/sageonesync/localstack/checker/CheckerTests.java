package org.sageonesync.localstack.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Each kind of difference is found. */
class CheckerTests {

    private static final String RECORDS =
            """
            id,state,reason
            1,SYNCED,
            2,SKIPPED,partner-ignored
            """;
    private static final String ONE =
            """
            {"ID": 7, "TextField1": "billing:1", "Name": "Jan Smit", "Active": true}""";

    @TempDir Path folder;
    private Checker checker;

    @BeforeEach
    void writeExpectations() throws IOException {
        checker =
                new Checker(
                        Files.writeString(
                                folder.resolve("expected.csv"),
                                """
                                id,special,meaning,state,reason,inBooks,TextField1,Name,Active,Email
                                1,,,SYNCED,,true,billing:1,Jan Smit,true,
                                2,ignored,of a partner,SKIPPED,partner-ignored,false,,,,
                                """));
    }

    @Test
    void findsNothingWhereAllIsAsExpected() {
        assertThat(differences(RECORDS, ONE)).isEmpty();
    }

    @Test
    void findsAFieldThatDiffers() {
        assertThat(differences(RECORDS, ONE.replace("true", "false")))
                .containsExactly("1: Active is 'false', should be 'true'");
    }

    @Test
    void findsAFieldThatShouldBeEmpty() {
        assertThat(differences(RECORDS, ONE.replace("}", ", \"Email\": \"a@b.co\"}")))
                .containsExactly("1: Email is 'a@b.co', should be ''");
    }

    @Test
    void findsAStateThatDiffers() {
        assertThat(differences(RECORDS.replace("SYNCED,", "FAILED,access-denied"), ONE))
                .containsExactly("1: is FAILED access-denied, should be SYNCED");
    }

    @Test
    void findsARecordThatIsMissing() {
        assertThat(differences("id,state,reason\n1,SYNCED,\n", ONE))
                .containsExactly("2: is NONE, should be SKIPPED partner-ignored");
    }

    @Test
    void findsARecordThatNobodyExpects() {
        assertThat(differences(RECORDS + "3,SYNCED,\n", ONE))
                .containsExactly("3: nobody expects this record");
    }

    @Test
    void findsACustomerThatIsMissingInTheBooks() {
        assertThat(differences(RECORDS))
                .containsExactly("1: is in SageOne 0 times, should be 1 times");
    }

    @Test
    void findsACustomerThatIsThereTwice() {
        assertThat(differences(RECORDS, ONE, ONE.replace("Jan Smit", "Jan Smit (1)")))
                .containsExactly(
                        "2 customers in SageOne bear the key 'billing:1'",
                        "1: is in SageOne 2 times, should be 1 times");
    }

    @Test
    void findsACustomerThatNobodyExpects() {
        String other =
                """
                {"ID": 8, "TextField1": "billing:2", "Name": "Piet Smit"}""";
        assertThat(differences(RECORDS, ONE, other))
                .containsExactly("2: is in SageOne 1 times, should be 0 times");
        assertThat(differences(RECORDS, ONE, other.replace("billing:2", "billing:9")))
                .containsExactly("billing:9: nobody expects this customer in SageOne");
    }

    @Test
    void findsACustomerWithoutAKey() {
        assertThat(differences(RECORDS, ONE, "{\"ID\": 8, \"Name\": \"Piet Smit\"}"))
                .contains("1 customers in SageOne bear the key ''");
    }

    @Test
    void findsTwoCustomersOfOneName() {
        assertThat(differences(RECORDS, ONE, ONE.replace("billing:1", "billing:9")))
                .contains("2 customers in SageOne bear the name 'jan smit'");
    }

    @Test
    void tellsWhatBecameOfTheSpecialCases() {
        var found = checker.check(RECORDS, List.of());

        assertThat(found.specialCases())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.special()).isEqualTo("ignored");
                            assertThat(one.actual())
                                    .isEqualTo("SKIPPED partner-ignored, not in SageOne");
                            assertThat(one.asExpected()).isTrue();
                        });
    }

    private List<String> differences(String records, String... customers) {
        return checker.check(records, Arrays.stream(customers).map(CheckerTests::json).toList())
                .differences();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
