package org.sageonesync.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class ArrivalsTests {

    @Test
    void theMeanRateIsTheOneAskedFor() {
        long last = Arrivals.of(20_000, 100, 7).nanos().getLast();
        assertThat(Duration.ofNanos(last).toSeconds()).isCloseTo(200, within(6L));
    }

    @Test
    void aSeedRepeatsItself() {
        assertThat(Arrivals.of(10, 5, 1)).isEqualTo(Arrivals.of(10, 5, 1));
        assertThat(Arrivals.of(10, 5, 1)).isNotEqualTo(Arrivals.of(10, 5, 2));
    }

    @Test
    void whoFallsBehindIsMeasuredFromTheIntendedTime() {
        var arrivals = new Arrivals(List.of(0L, 1_000L, 2_000L));
        var intended = new ArrayList<Long>();
        arrivals.play(new Billing("isp").next(Kind.CUSTOMERS, 3), (_, at) -> intended.add(at));
        assertThat(intended.get(1) - intended.get(0)).isEqualTo(1_000);
        assertThat(intended.get(2) - intended.get(0)).isEqualTo(2_000);
    }
}
