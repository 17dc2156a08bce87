package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicBoolean;

class IntakeMetricsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IntakeMetrics metrics = new IntakeMetrics(meters);

    @Test
    void areThereBeforeAnythingHasCome() {
        for (var result : new String[] {"received", "stored", "dead-lettered", "conflicting"}) {
            assertThat(counted(result)).isZero();
        }
        assertThat(failures()).isZero();
    }

    @Test
    void countEveryPartUnderItsName() {
        metrics.count(new Counts(31, 1, 2, 4, 8, 16, 3));
        metrics.count(new Counts(31, 1, 2, 4, 8, 16, 3));

        assertThat(counted("received")).isEqualTo(62);
        assertThat(counted("stored")).isEqualTo(2);
        assertThat(counted("duplicate")).isEqualTo(4);
        assertThat(counted("stale")).isEqualTo(8);
        assertThat(counted("tombstone")).isEqualTo(16);
        assertThat(counted("dead-lettered")).isEqualTo(32);
        assertThat(counted("conflicting")).isEqualTo(6);
    }

    @Test
    void countNoFailureWhereTheBrokerTakesTheLetters() {
        var written = new AtomicBoolean();

        metrics.writingDeadLetters(() -> written.set(true));

        assertThat(written).isTrue();
        assertThat(failures()).isZero();
    }

    @Test
    void countAFailureAndLetItPass() {
        assertThatThrownBy(
                        () ->
                                metrics.writingDeadLetters(
                                        () -> {
                                            throw new IllegalStateException("too large");
                                        }))
                .hasMessage("too large");
        assertThat(failures()).isEqualTo(1);
    }

    private double counted(String result) {
        return meters.get("sageonesync.sync.intake").tag("result", result).counter().count();
    }

    private double failures() {
        return meters.get("sageonesync.sync.dead.letter.failures").counter().count();
    }
}
