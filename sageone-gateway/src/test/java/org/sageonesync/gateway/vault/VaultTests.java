package org.sageonesync.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

class VaultTests {

    private static final String SECRET = "correct horse battery stäple";

    private final Vault vault = vault(1);

    @Test
    void decryptsWhatItEncrypted() {
        assertThat(vault.decrypt("acme", vault.encrypt("acme", SECRET))).isEqualTo(SECRET);
    }

    @Test
    void neverEncryptsTheSameWayTwiceAndNeverInClear() {
        var one = vault.encrypt("acme", SECRET);

        assertThat(one).isNotEqualTo(vault.encrypt("acme", SECRET));
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("horse");
    }

    @Test
    void aTextOfOneCompanyIsOfNoUseForAnother() {
        var sealed = vault.encrypt("acme", SECRET);

        assertThatThrownBy(() -> vault.decrypt("other", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysSoWhenTheKeyIsAnother() {
        var sealed = vault.encrypt("acme", SECRET);

        assertThatThrownBy(() -> vault(2).decrypt("acme", sealed))
                .hasMessageContaining("GATEWAY_ENCRYPTION_KEY")
                .hasMessageContaining("acme");
    }

    @Test
    void aChangedTextIsNoticed() {
        var sealed = vault.encrypt("acme", SECRET);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.decrypt("acme", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pseudonymsNameTheSameThingTheSameAndTellNothing() {
        assertThat(vault.pseudonym("login", "a@b.za"))
                .isEqualTo(vault.pseudonym("login", "a@b.za"))
                .isNotEqualTo(vault.pseudonym("key", "a@b.za"))
                .isNotEqualTo(vault.pseudonym("login", "b@b.za"))
                .isNotEqualTo(vault(2).pseudonym("login", "a@b.za"))
                .doesNotContain("a@b.za");
    }

    @Test
    void refusesAKeyThatIsMissingOrTooShortAndSaysHowToMakeOne() {
        assertThatThrownBy(() -> EncryptionKey.parse("")).hasMessageContaining("is not set");
        assertThatThrownBy(() -> EncryptionKey.parse("c2hvcnQ=")).hasMessageContaining("5 bytes");
        assertThatThrownBy(() -> EncryptionKey.parse("no base64!")).hasMessageContaining("Base64");

        var analysis = new NoEncryptionKeyAnalyzer().analyze(new NoEncryptionKey("It is not set."));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getAction()).contains("openssl rand -base64 32");
    }

    private static Vault vault(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new Vault(EncryptionKey.parse(Base64.getEncoder().encodeToString(bytes)));
    }
}
