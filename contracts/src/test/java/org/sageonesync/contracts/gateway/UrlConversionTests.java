package org.sageonesync.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.springframework.core.convert.support.DefaultConversionService;

/** Keys and references go into URLs and come back without a converter of our own. */
class UrlConversionTests {

    private final DefaultConversionService conversion = new DefaultConversionService();

    @Test
    void keysAndReferencesAreWrittenAndReadAsTheirText() {
        var company = new CompanyKey("acme");
        var ref = new BillingRef("C-17");

        assertThat(conversion.convert(company, String.class)).isEqualTo("acme");
        assertThat(conversion.convert("acme", CompanyKey.class)).isEqualTo(company);
        assertThat(conversion.convert(ref, String.class)).isEqualTo("C-17");
        assertThat(conversion.convert("C-17", BillingRef.class)).isEqualTo(ref);
    }

    @Test
    void aKeyThatIsNoneIsRefusedInPlainWords() {
        assertThatThrownBy(() -> conversion.convert("../etc", CompanyKey.class))
                .hasRootCauseMessage(
                        "must be 1 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or digit");
    }

    @ParameterizedTest
    @EnumSource(PostingKind.class)
    void aKindIsFoundByTheNameThatUrlsUse(PostingKind kind) {
        assertThat(PostingKind.named(kind.wireName())).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void anEntityIsFoundByTheNameThatUrlsUse(Entity entity) {
        assertThat(Entity.named(entity.wireName())).isEqualTo(entity);
    }

    @Test
    void aNameThatIsNoneIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> PostingKind.named("orders"))
                .hasMessage(
                        "must be one of customers, invoices, credit-notes, receipts, allocations");
        assertThatThrownBy(() -> Entity.named("order"))
                .hasMessage("must be one of customer, invoice, credit-note, payment");
    }
}
