package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;

import java.nio.charset.StandardCharsets;

class IdentityTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"company\":\"acme\",\"id\":17,\"version\":3}",
                "{\"company\":\"acme\",\"id\":\"17\",\"version\":\"3\",\"name\":5}",
                "{\"company\":\"acme\",\"id\":17,\"version\":3,\"name\":\"cut of",
                "{\"deep\":{\"id\":99},\"company\":\"acme\",\"id\":17,\"version\":3,} trailing",
                "{\"company\":\"acme\",\"id\":17,\"id\":17,\"version\":3}",
            })
    void isReadFromAnUnfitEventAsFarAsItGoes(String text) {
        var unfit = unfit(text);

        assertThat(unfit.company()).isEqualTo(new CompanyKey("acme"));
        assertThat(unfit.id()).isEqualTo(new BillingRef("17"));
        assertThat(unfit.version()).isEqualTo(3);
    }

    @Test
    void isNotReadFromWhatIsNoIdentity() {
        var unfit = unfit("{\"company\":\"not a key\",\"id\":{\"id\":1},\"version\":-1}");

        assertThat(unfit.company()).isNull();
        assertThat(unfit.id()).isNull();
        assertThat(unfit.version()).isNull();
    }

    @Test
    void isNotGuessedWhereTheEventContradictsItself() {
        var unfit = unfit("{\"company\":\"acme\",\"id\":17,\"id\":18,\"version\":3}");

        assertThat(unfit.company()).isEqualTo(new CompanyKey("acme"));
        assertThat(unfit.id()).isNull();
    }

    @Test
    void isNotReadFromBelowTheTopLevel() {
        assertThat(unfit("{\"data\":{\"company\":\"acme\",\"id\":17}}").company()).isNull();
        assertThat(unfit("[{\"company\":\"acme\"}]").company()).isNull();
    }

    private static Decoded.Invalid<CustomerChanged> unfit(String text) {
        return Events.unfit(EventDecoders.customers(), text.getBytes(StandardCharsets.UTF_8));
    }
}
