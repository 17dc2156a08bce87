package org.sageonesync.mapping.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.web.ProblemException;

import java.util.List;

class PreconditionTests {

    @Test
    void readsVersionsFromStrongTagsOnly() {
        assertThat(Precondition.of("\"7\"", null)).isEqualTo(new Precondition.IsAt(List.of(7L)));
        assertThat(Precondition.of("\"7\", \"8\"", null))
                .isEqualTo(new Precondition.IsAt(List.of(7L, 8L)));
        assertThat(Precondition.of("W/\"7\"", null)).isEqualTo(new Precondition.IsAt(List.of()));
        assertThat(Precondition.of("\"seven\"", null)).isEqualTo(new Precondition.IsAt(List.of()));
        assertThat(Precondition.of("*", null)).isEqualTo(new Precondition.Exists());
    }

    @Test
    void takesAMissingIfMatchForANewCompany() {
        assertThat(Precondition.of(null, null)).isEqualTo(new Precondition.IsNew(false));
        assertThat(Precondition.of(null, "*")).isEqualTo(new Precondition.IsNew(true));
    }

    @Test
    void refusesATagWithoutQuotes() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Precondition.of("7", null))
                .withMessageContaining("If-Match must be an ETag");
    }
}
