package org.sageonesync.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class LatencyTests {

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        double[] values = IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();
        assertThat(Latency.percentile(values, 50)).isEqualTo(100);
        assertThat(Latency.percentile(values, 95)).isEqualTo(190);
        assertThat(Latency.percentile(values, 99)).isEqualTo(198);
    }

    @Test
    void ofOneValueEveryPercentileIsThatOne() {
        assertThat(Latency.percentile(new double[] {7}, 99)).isEqualTo(7);
    }
}
