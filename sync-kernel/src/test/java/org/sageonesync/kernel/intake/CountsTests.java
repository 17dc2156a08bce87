package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountsTests {

    @Test
    void areAddedPartByPart() {
        assertThat(new Counts(1, 2, 3, 4, 5, 6, 7).plus(new Counts(10, 20, 30, 40, 50, 60, 70)))
                .isEqualTo(new Counts(11, 22, 33, 44, 55, 66, 77));
    }
}
