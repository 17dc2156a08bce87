package org.sageonesync.mapping.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.runtime.web.ProblemException;

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
                        new CompanySettings.PaymentSettings(true));

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
                        "customer is not known here; known are customers, invoices, payments")
                .withMessageContaining("customers.automatic must be true or false")
                .withMessageContaining("customers.whenRemoved must be one of deactivate, report")
                .withMessageContaining("customers.namePattern must be a text")
                .withMessageContaining("customers.colour is not known here")
                .withMessageContaining("payments must be an object");
    }

    @Test
    void refusesWhatIsNotAnObject() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("[]"))
                .withMessageContaining("must be an object");
    }

    private static CompanySettings read(String json) {
        return SettingsReader.read(ContractJson.mapper().readTree(json));
    }
}
