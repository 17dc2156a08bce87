package org.sageonesync.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.web.ProblemException;

import java.time.LocalDate;

class FieldReaderTests {

    private final FieldReader fields = new FieldReader();

    @Test
    void readsWhatIsRightAndLeavesOutWhatIsNotThere() {
        assertThat(fields.read("state", "held", FieldReader::state)).isEqualTo("HELD");
        assertThat(fields.read("from", "2026-11-20", FieldReader::date))
                .isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(fields.read("to", null, FieldReader::date)).isNull();
        assertThatCode(fields::end).doesNotThrowAnyException();
    }

    @Test
    void endsWithAProblemIfAnythingWasWrong() {
        assertThat(fields.read("from", "yesterday", FieldReader::date)).isNull();
        assertThat(fields.read("reason", "none such", FieldReader::reason)).isNull();
        assertThat(fields.read("state", "X", FieldReader::state)).isNull();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(fields::end);
    }
}
