package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.topic.EventTypes;

import java.util.List;

/** Types that refuse what the schema allows: such an event is unfit, and stops nothing. */
class SchemaDecoderTests {

    /** Takes no fibre. */
    record Picky(String description) {
        Picky {
            if (description.equals("Fibre")) {
                throw new IllegalArgumentException("must not be about fibre");
            }
        }
    }

    record PickyInvoice(List<Picky> lines) {}

    record Numbered(int number) {}

    @Test
    void namesTheFieldAndTheReasonOfATypeThatRefuses() {
        assertThat(Events.invalid(decoder(PickyInvoice.class), Events.INVOICE))
                .containsExactly("lines[0] must not be about fibre");
    }

    @Test
    void namesTheFieldWhereATypeGivesNoReason() {
        assertThat(Events.invalid(decoder(Numbered.class), Events.INVOICE))
                .containsExactly("number cannot be understood: InvalidFormatException");
    }

    @Test
    void stillSaysWhichRecordItSpeaksOf() {
        assertThat(Events.unfit(decoder(Numbered.class), Events.INVOICE.getBytes(UTF_8)))
                .returns(new CompanyKey("acme"), Decoded.Invalid::company)
                .returns(new BillingRef("42"), Decoded.Invalid::id)
                .returns(1L, Decoded.Invalid::version);
    }

    @Test
    void aDefectOfATypeIsNamedAsWhatItIs() {
        assertThat(MappingFailure.asViolation(new IllegalStateException("a secret")))
                .hasToString("cannot be understood: IllegalStateException");
    }

    private static <E> SchemaDecoder<E> decoder(Class<E> type) {
        return new SchemaDecoder<>(EventTypes.INVOICE_CHANGED, type);
    }
}
