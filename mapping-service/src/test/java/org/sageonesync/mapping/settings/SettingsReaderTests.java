package org.sageonesync.mapping.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.BooksSettings;
import org.sageonesync.contracts.mapping.CompanySettings.InvoiceSettings;
import org.sageonesync.contracts.mapping.CompanySettings.Numbers;
import org.sageonesync.contracts.mapping.CompanySettings.PaymentSettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenLocked;
import org.sageonesync.contracts.mapping.CompanySettings.WhenNumberTaken;
import org.sageonesync.contracts.mapping.CompanySettings.WhenPostedRemoved;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.runtime.web.ProblemException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

class SettingsReaderTests {

    @Test
    void takesTheDefaultForWhatIsLeftOutOrNull() {
        assertThat(read("{}")).isEqualTo(CompanySettings.DEFAULTS);
        assertThat(read("null")).isEqualTo(CompanySettings.DEFAULTS);
        assertThat(read("{\"customers\": null, \"invoices\": {\"automatic\": null}}"))
                .isEqualTo(CompanySettings.DEFAULTS);
        assertThat(read("{\"customers\": {\"autoAllocate\": true}}").customers())
                .satisfies(
                        customers -> {
                            assertThat(customers.autoAllocate()).isTrue();
                            assertThat(customers.activeFollowsBilling()).isTrue();
                            assertThat(customers.acceptsElectronicInvoices()).isTrue();
                            assertThat(customers.automatic()).isFalse();
                            assertThat(customers.namePattern()).isEqualTo("{name}");
                        });
    }

    @Test
    void readsWhatItHasWritten() {
        var settings =
                new CompanySettings(
                        CompanySettings.BooksSettings.DEFAULTS,
                        new CompanySettings.CustomerSettings(
                                true, "{id} {name}", false, false, true, true, WhenRemoved.REPORT),
                        CompanySettings.DEFAULTS.invoices(),
                        new PaymentSettings(
                                true,
                                new BillingRef("9"),
                                Numbers.SAGEONE,
                                WhenNumberTaken.REFUSE,
                                WhenPostedRemoved.REPORT));

        assertThat(read(ContractJson.mapper().writeValueAsString(settings))).isEqualTo(settings);
    }

    @Test
    void namesEveryUnknownKeyAndEveryWrongValue() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () ->
                                read(
                                        """
                                        {"customer": {}, "customers": {"automatic": 1, "whenRemoved": "REPORT",
                                         "namePattern": 5, "colour": "red"}, "payments": []}
                                        """))
                .withMessageContaining(
                        "customer is not known here; known are books, customers, invoices, payments")
                .withMessageContaining("customers.automatic must be true or false")
                .withMessageContaining("customers.whenRemoved must be one of deactivate, report")
                .withMessageContaining("customers.namePattern must be a text")
                .withMessageContaining("customers.colour is not known here")
                .withMessageContaining("payments must be an object");
    }

    @Test
    void readsTheBooksAndEveryRuleOfInvoices() {
        var settings =
                read(
                        """
                        {"books": {"currency": "NAD", "startDate": "2026-03-01"},
                         "invoices": {"automatic": true, "creditNotes": false, "zeroTotals": true, "inclusiveAmounts": true,
                          "roundingItem": "77", "numbers": "sageone", "whenNumberTaken": "suffix", "whenRemoved": "report",
                          "whenLocked": "reverse-and-repost", "reversalGrace": "PT0S"}}
                        """);

        assertThat(settings.books()).isEqualTo(new BooksSettings("NAD", LocalDate.of(2026, 3, 1)));
        assertThat(settings.invoices())
                .isEqualTo(
                        new InvoiceSettings(
                                true,
                                false,
                                true,
                                true,
                                "77",
                                Numbers.SAGEONE,
                                WhenNumberTaken.SUFFIX,
                                WhenPostedRemoved.REPORT,
                                WhenLocked.REVERSE_AND_REPOST,
                                Duration.ZERO));
    }

    @Test
    void namesEveryWrongValueOfBooksAndInvoicesWithWhatIsAllowed() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () ->
                                read(
                                        """
                                        {"books": {"currency": "zar", "startDate": "2026-02-30"},
                                         "invoices": {"numbers": "mine", "whenNumberTaken": "", "whenRemoved": "deactivate",
                                          "whenLocked": 1, "reversalGrace": "an hour", "creditNotes": "yes", "roundingItem": 7}}
                                        """))
                .withMessageContaining(
                        "books.currency must be a currency of ISO 4217 in three capitals, such as ZAR")
                .withMessageContaining("books.startDate must be a date such as 2026-03-01")
                .withMessageContaining("invoices.numbers must be one of billing, sageone")
                .withMessageContaining("invoices.whenNumberTaken must be one of refuse, suffix")
                .withMessageContaining("invoices.whenRemoved must be one of reverse, report")
                .withMessageContaining(
                        "invoices.whenLocked must be one of refuse, reverse-and-repost")
                .withMessageContaining("invoices.reversalGrace must be a duration such as PT1H")
                .withMessageContaining("invoices.creditNotes must be true or false")
                .withMessageContaining("invoices.roundingItem must be a text");
    }

    @Test
    void readsEveryRuleOfPayments() {
        var settings =
                read(
                        """
                        {"payments": {"automatic": true, "importMethod": 9, "numbers": "sageone",
                         "whenNumberTaken": "refuse", "whenRemoved": "report"}}
                        """);

        assertThat(settings.payments())
                .isEqualTo(
                        new PaymentSettings(
                                true,
                                new BillingRef("9"),
                                Numbers.SAGEONE,
                                WhenNumberTaken.REFUSE,
                                WhenPostedRemoved.REPORT));
        assertThat(read("{\"payments\": {\"importMethod\": null}}").payments())
                .isEqualTo(PaymentSettings.DEFAULTS);
    }

    @Test
    void namesEveryWrongValueOfPaymentsWithWhatIsAllowed() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () ->
                                read(
                                        """
                                        {"payments": {"automatic": "no", "importMethod": "a/b", "numbers": "mine",
                                         "whenNumberTaken": true, "whenRemoved": "deactivate", "whenLocked": "refuse"}}
                                        """))
                .withMessageContaining("payments.automatic must be true or false")
                .withMessageContaining("payments.importMethod must be 1 to 64 visible ASCII")
                .withMessageContaining("payments.numbers must be one of billing, sageone")
                .withMessageContaining("payments.whenNumberTaken must be one of refuse, suffix")
                .withMessageContaining("payments.whenRemoved must be one of reverse, report")
                .withMessageContaining("payments.whenLocked is not known here");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("{\"payments\": {\"importMethod\": 1.5}}"))
                .withMessageContaining("payments.importMethod must be a text or a whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1H", "PT24H", "P1D"})
    void allowsAGraceOfUpToADay(String grace) {
        assertThat(read("{\"invoices\": {\"reversalGrace\": \"%s\"}}".formatted(grace)).invoices())
                .extracting(InvoiceSettings::reversalGrace)
                .isEqualTo(Duration.parse(grace));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H0.001S", "P2D", "PT-1S"})
    void refusesAGraceBelowNothingOrAboveADay(String grace) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> read("{\"invoices\": {\"reversalGrace\": \"%s\"}}".formatted(grace)))
                .withMessageContaining("invoices.reversalGrace must be from PT0S to P1D, a day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "RAND", "R", "ZÄR"})
    void refusesACurrencyThatThereIsNot(String currency) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("{\"books\": {\"currency\": \"%s\"}}".formatted(currency)))
                .withMessageContaining("books.currency must be a currency of ISO 4217");
    }

    @Test
    void namesARoundingItemThatCannotBeUsedAmongTheRest() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> read("{\"invoices\": {\"roundingItem\": \"5\", \"numbers\": \"x\"}}"))
                .withMessageContaining("invoices.roundingItem must be 77")
                .withMessageContaining("invoices.numbers must be one of billing, sageone");
    }

    @Test
    void refusesWhatIsNotAnObject() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("[]"))
                .withMessageContaining("must be an object");
    }

    private static CompanySettings read(String json) {
        return SettingsReader.read(
                ContractJson.mapper().readTree(json),
                item -> "77".equals(item) ? Optional.empty() : Optional.of("must be 77"));
    }
}
