package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;

@Timeout(20)
class SleepTests {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Sleep sleep = new Sleep();

    @Test
    void anEndThatComesBeforeTheSleepIsNotLost() {
        sleep.interrupt();

        sleep.sleep(LONG);
    }

    @Test
    void manyEndsEndOneSleepOnly() {
        sleep.interrupt();
        sleep.interrupt();
        sleep.sleep(LONG);

        long began = System.nanoTime();
        sleep.sleep(SHORT);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void aThreadThatIsInterruptedStaysSo() {
        Thread.currentThread().interrupt();

        sleep.sleep(LONG);

        assertThat(Thread.interrupted()).isTrue();
    }
}
