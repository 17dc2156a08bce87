package org.sageonesync.localstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

class KillPlanTests {

    private static final List<String> VICTIMS =
            List.of("gateway", "customers", "kafka", "postgres");

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(kills(7, 40)).isEqualTo(kills(7, 40));
    }

    @Test
    void isAnotherForAnotherSeed() {
        assertThat(kills(7, 40)).isNotEqualTo(kills(8, 40));
    }

    @Test
    void killsEachOnceBeforeAnyIsKilledAgain() {
        List<String> order = kills(3, 8).stream().map(KillPlan.Kill::victim).toList();

        assertThat(order.subList(0, 4)).containsExactlyInAnyOrderElementsOf(VICTIMS);
        assertThat(order.subList(4, 8)).containsExactlyInAnyOrderElementsOf(VICTIMS);
    }

    @Test
    void leavesTimeBetweenKills() {
        assertThat(kills(3, 100))
                .allSatisfy(
                        kill ->
                                assertThat(kill.pause())
                                        .isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
    }

    private static List<KillPlan.Kill> kills(long seed, int count) {
        var plan = new KillPlan(VICTIMS, seed, Duration.ofSeconds(3));
        return Stream.generate(plan::next).limit(count).toList();
    }
}
