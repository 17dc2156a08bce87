package org.sageonesync.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.contracts.BillingRef;

class NameRequestTests {

    private static final BillingRef REF = new BillingRef("17");

    @Test
    void putsTheReferenceBehindTheName() {
        var request = NameRequest.of("  Nomvula Dlamini ", REF);

        assertThat(request.plain()).isEqualTo("Nomvula Dlamini");
        assertThat(request.suffixed()).isEqualTo("Nomvula Dlamini (17)");
    }

    @Test
    void cutsTheNameSoThatTheSuffixFits() {
        var request = NameRequest.of("x".repeat(100), REF);

        assertThat(request.plain()).hasSize(100);
        assertThat(request.suffixed()).hasSize(100).endsWith("x (17)");
    }

    @Test
    void neverCutsACharacterInHalf() {
        var request = NameRequest.of("x".repeat(94) + "😀😀😀", REF);

        assertThat(request.suffixed()).isEqualTo("x".repeat(94) + " (17)");
    }

    @Test
    void mayInsistOnTheNameAsItIs() {
        assertThat(NameRequest.exactly(" N-17 ")).isEqualTo(new NameRequest("N-17", null));
    }

    @Test
    void bearsASuffixOnlyIfItMay() {
        assertThat(NameRequest.of("N-17", REF, true)).isEqualTo(NameRequest.of("N-17", REF));
        assertThat(NameRequest.of("N-17", REF, false)).isEqualTo(NameRequest.exactly("N-17"));
    }

    @Test
    void isReservedAsNamesAreCompared() {
        var request = NameRequest.of("Nomvula  DLAMINI", REF);

        assertThat(request.plainKey()).isEqualTo("nomvula dlamini");
        assertThat(request.suffixedKey()).isEqualTo("nomvula dlamini (17)");
        assertThat(NameRequest.exactly("N-17").suffixedKey()).isNull();
    }

    @Test
    void everyLaterLifeMayBearASuffixOfItsOwn() {
        var exact = NameRequest.exactly("N-17");

        assertThat(exact.inLife(REF, 0)).isEqualTo(exact);
        assertThat(exact.inLife(REF, 1)).isEqualTo(new NameRequest("N-17", "N-17 (17~1)"));
        assertThat(NameRequest.of("N-17", REF).inLife(REF, 2).suffixed()).isEqualTo("N-17 (17~2)");
    }

    @ParameterizedTest
    @CsvSource({
        "'Nomvula', ' nomvula '",
        "'Nomvula  Dlamini', 'NOMVULA Dlamini'",
        "'Café', 'CAFÉ'",
        "'Straße', 'STRASSE'"
    })
    void takesNamesThatReadAlikeForTheSame(String one, String other) {
        assertThat(NormalName.of(one)).isEqualTo(NormalName.of(other));
    }

    @Test
    void keepsNamesApartThatDifferInALetter() {
        assertThat(NormalName.of("Cafe")).isNotEqualTo(NormalName.of("Café"));
    }
}
