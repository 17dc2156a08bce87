package org.sageonesync.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

class MinuteTests {

    private static final Instant BEGIN = Instant.parse("2026-11-02T08:00:00Z");

    @Test
    void aHundredCallsThatBeginAMinuteAfterTheLastHundredUseAllOfIt() {
        assertThat(Minute.share(bursts(6_000), 1)).isEqualTo(1);
    }

    @Test
    void whatEachMinuteComesLateIsNotUsed() {
        assertThat(Minute.share(bursts(6_060), 1)).isEqualTo(0.99, within(0.001));
    }

    /** Bursts of a hundred calls in a second, so many milliseconds apart. */
    private static List<Instant> bursts(int apart) {
        return IntStream.rangeClosed(0, 200)
                .mapToObj(i -> BEGIN.plusMillis(i / 100 * (long) apart + i % 100 * 10L))
                .toList();
    }
}
