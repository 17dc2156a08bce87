package org.sageonesync.benchmarks.bed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class CpuTests {

    @Test
    void addsUpTheProcessAndItsEndedChildrenWhateverItsName() {
        String stat = "42 (a) b (c) S 1 42 42 0 -1 4194560 9 8 7 6 100 20 3 4 20 0 1 0 5 6 7";
        assertThat(Cpu.ticks(stat)).isEqualTo(127);
    }

    @Test
    void whatWasUsedIsTheDifference() {
        var before = new Cpu(Map.of("gateway", 100L));
        var after = new Cpu(Map.of("gateway", 150L, "kafka", 20L));
        assertThat(after.since(before).of("gateway", "kafka")).isEqualTo(70);
        assertThat(after.since(before).of("sandbox")).isZero();
    }
}
