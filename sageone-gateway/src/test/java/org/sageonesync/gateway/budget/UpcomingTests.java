package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class UpcomingTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long ASKED = 100 * SECOND;

    private final Upcoming upcoming =
            new Upcoming(ASKED, List.of(Duration.ofSeconds(2), Duration.ofSeconds(5)));

    @Test
    void countsTheTimeSinceItWasAsked() {
        assertThat(upcoming.until(0, ASKED + SECOND)).isEqualTo(Duration.ofSeconds(1));
        assertThat(upcoming.until(1, ASKED + SECOND)).isEqualTo(Duration.ofSeconds(4));
        assertThat(upcoming.until(9, ASKED + SECOND)).isEqualTo(Duration.ofSeconds(4));
        assertThat(upcoming.until(0, ASKED + 3 * SECOND)).isZero();
    }

    @Test
    void aSlotIsFreeFromTheMomentThatItsTimeIsOver() {
        assertThat(upcoming.free(ASKED + 2 * SECOND - 1)).isZero();
        assertThat(upcoming.free(ASKED + 2 * SECOND)).isEqualTo(1);
        assertThat(upcoming.free(ASKED + 5 * SECOND)).isEqualTo(2);
    }

    @Test
    void knowsNothingBeforeTheDatabaseHasAnswered() {
        assertThat(new Upcoming(0, List.of()).until(0, 0)).isEqualTo(Duration.ofMillis(200));
        assertThat(new Upcoming(0, List.of()).free(0)).isZero();
    }
}
