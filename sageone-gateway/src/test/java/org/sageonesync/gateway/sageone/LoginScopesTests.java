package org.sageonesync.gateway.sageone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sageonesync.gateway.TestGateway;
import org.sageonesync.gateway.vault.Vault;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.util.Locale;
import java.util.Map;

class LoginScopesTests {

    private static final String KEY = "01234567-89ab-cdef-0123-456789abcdef";
    private static final Login LOGIN = new Login(KEY, "books@isp.example", "secret", 1);
    private static final AnnotationConfigApplicationContext CONTEXT = vault();

    private final LoginScopes scopes = new LoginScopes(CONTEXT.getBean(Vault.class));

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void aBlockIsOfOneCompanyAndALockOutOfTheUserName() {
        var one = scopes.of(LOGIN);
        var other = scopes.of(LOGIN.forCompany(2));

        assertThat(other.block()).isNotEqualTo(one.block());
        assertThat(other.wideBlock()).isEqualTo(one.wideBlock());
        assertThat(other.login()).isEqualTo(one.login());
        assertThat(other.credentials()).isEqualTo(one.credentials());
        assertThat(other.key()).isEqualTo(one.key());
    }

    @Test
    void anotherPasswordIsOtherCredentialsOfTheSameUserName() {
        var other = scopes.of(new Login(KEY, LOGIN.username(), "other", 1));

        assertThat(other.credentials()).isNotEqualTo(scopes.of(LOGIN).credentials());
        assertThat(other.login()).isEqualTo(scopes.of(LOGIN).login());
    }

    @Test
    void keysAndUserNamesAreTheSameHoweverTheyAreWritten() {
        var written = "{" + KEY.toUpperCase(Locale.ROOT) + "}";

        assertThat(scopes.of(new Login(written, " Books@ISP.example ", "secret", 1)))
                .isEqualTo(scopes.of(LOGIN));
    }

    @Test
    void noScopeTellsAKeyAUserNameOrAPassword() {
        assertThat(scopes.of(LOGIN).toString()).doesNotContain(KEY, "books@isp", "secret");
    }

    private static AnnotationConfigApplicationContext vault() {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "sageonesync.gateway.encryption-key",
                                        TestGateway.ENCRYPTION_KEY)));
        context.scan("org.sageonesync.gateway.vault");
        context.refresh();
        return context;
    }
}
