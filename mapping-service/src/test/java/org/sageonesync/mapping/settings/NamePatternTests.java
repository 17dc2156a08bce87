package org.sageonesync.mapping.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name}",
                "{id} {login} {name} {email}",
                "Klant {id}: {name}",
                "{name}{name}"
            })
    void acceptsPlaceholdersAmongPlainText(String pattern) {
        assertThat(NamePattern.violations(pattern)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "no placeholder | must hold at least one of {id}, {login}, {name} and {email}",
                "{name} {phone} | has the unknown {phone}; known are {id}, {login}, {name} and {email}",
                "{name} {Name} | has the unknown {Name}; known are {id}, {login}, {name} and {email}",
                "{name} {}      | has the unknown {}; known are {id}, {login}, {name} and {email}",
                "{name} {id     | has a brace that belongs to no placeholder",
                "{{name}}       | has a brace that belongs to no placeholder"
            })
    void saysWhatIsWrong(String pattern, String message) {
        assertThat(NamePattern.violations(pattern))
                .singleElement()
                .satisfies(
                        violation -> {
                            assertThat(violation.field()).isEqualTo("customers.namePattern");
                            assertThat(violation.message()).isEqualTo(message);
                        });
    }

    @Test
    void allowsAHundredCharactersAndNotOneMore() {
        assertThat(NamePattern.violations("{name}" + "é".repeat(94))).isEmpty();
        assertThat(NamePattern.violations("{name}" + "é".repeat(95)))
                .singleElement()
                .hasToString("customers.namePattern must have at most 100 characters");
    }

    @Test
    void refusesTextThatNoDatabaseCanKeep() {
        assertThat(NamePattern.violations("{name}\0"))
                .singleElement()
                .hasToString(
                        "customers.namePattern must not hold line breaks or other control characters");
    }

    @Test
    void namesEveryViolation() {
        assertThat(NamePattern.violations("{a} {b} }" + "x".repeat(100))).hasSize(5);
    }
}
