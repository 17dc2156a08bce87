package org.sageonesync.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.billing.CustomerChanged;

class NamePatternTests {

    @ParameterizedTest
    @CsvSource({
        "{name},                 sipho, s@x.za, Sipho Khumalo",
        "{name} ({login}),       sipho, s@x.za, Sipho Khumalo (sipho)",
        "{name} ({login}),       ,      s@x.za, Sipho Khumalo",
        "{login} - {name},       ,      s@x.za, Sipho Khumalo",
        "{name} - {login},       ,      s@x.za, Sipho Khumalo",
        "{id} {login} {email},   ,      ,       17",
        "'{name}, {login}, {email}', ,  s@x.za, 'Sipho Khumalo, s@x.za'",
        "{login},                ,      ,       17",
        "ISP {name} [{email}],   sipho, ,       ISP Sipho Khumalo"
    })
    void aMissingPartLeavesNoTrace(
            String pattern, @Nullable String login, @Nullable String email, String expected) {
        assertThat(NamePattern.of(pattern).apply(customer("Sipho Khumalo", login, email), 100))
                .isEqualTo(expected);
    }

    @Test
    void aNameOfOverAHundredCharactersIsCutAtTheEnd() {
        assertThat(NamePattern.of("{name}").apply(customer("Ünï ".repeat(40), null, null), 100))
                .hasSizeLessThanOrEqualTo(100)
                .startsWith("Ünï Ünï")
                .doesNotEndWith(" ");
    }

    private static CustomerChanged customer(
            String name, @Nullable String login, @Nullable String email) {
        return new CustomerChanged(
                new CompanyKey("isp"),
                new BillingRef("17"),
                1,
                name,
                null,
                login,
                email,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
