package org.sageonesync.localstack.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class StandstillTests {

    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private final Standstill standstill = new Standstill(() -> now);

    @Test
    void isNoticedAfterTwentySecondsThenEachMinute() {
        assertThat(standstill.isDue(5)).isFalse();
        assertThat(after(19)).isFalse();
        assertThat(after(1)).isTrue();
        assertThat(after(59)).isFalse();
        assertThat(after(1)).isTrue();
    }

    @Test
    void beginsAnewWithEveryMove() {
        standstill.isDue(5);
        now = now.plusSeconds(19);
        assertThat(standstill.isDue(6)).isFalse();
        now = now.plusSeconds(19);
        assertThat(standstill.isDue(6)).isFalse();
        now = now.plusSeconds(1);
        assertThat(standstill.isDue(6)).isTrue();
    }

    private boolean after(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        return standstill.isDue(5);
    }
}
