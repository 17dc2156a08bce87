package org.sageonesync.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.gateway.PostingKind;

class PostingKindConverterTests {

    private final PostingKindConverter converter = new PostingKindConverter();

    @ParameterizedTest
    @EnumSource
    void readsAKindByEitherOfItsNames(PostingKind kind) {
        assertThat(converter.convert(kind.wireName())).isEqualTo(kind);
        assertThat(converter.convert(kind.name())).isEqualTo(kind);
    }

    @Test
    void refusesWhatIsNoKind() {
        assertThatThrownBy(() -> converter.convert("invoice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be one of customers, invoices");
    }
}
