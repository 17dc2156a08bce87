package org.sageonesync.localstack.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.screen.Screen;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class ChaosTests {

    private static final List<String> VICTIMS =
            List.of("gateway", "gateway-2", "customers", "invoices", "kafka", "postgres");
    private static final Duration PAUSE = Duration.ofMillis(30);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Screen screen =
            new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false);

    @Test
    void bringsBackWhatItKills() {
        var processes = FakeProcesses.readyAfter(Duration.ofMillis(5));

        List<Outage> outages = chaos(processes, Duration.ofMillis(500)).run();

        assertThat(outages).isNotEmpty();
        assertThat(processes.away()).isEmpty();
        assertThat(processes.acts).hasSize(2 * outages.size());
        assertThat(outages).allSatisfy(one -> assertThat(one.away()).isPositive());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(outages.getFirst().process() + " is killed")
                .contains(outages.getFirst().process() + " is ready again after");
    }

    @Test
    void goesOnUntilEachHasBeenKilled() {
        var processes = FakeProcesses.readyAfter(PAUSE.multipliedBy(3));

        chaos(processes, Duration.ofMillis(1)).run();

        assertThat(processes.acts)
                .containsAll(VICTIMS.stream().map(victim -> "kill " + victim).toList());
    }

    @Test
    void killsInTheOrderOfItsPlan() {
        var processes = FakeProcesses.readyAfter(Duration.ofMillis(5));

        chaos(processes, Duration.ofMillis(700)).run();

        List<String> killed =
                processes.acts.stream().filter(act -> act.startsWith("kill")).toList();
        var plan = new KillPlan(VICTIMS, 1, PAUSE);
        assertThat(killed)
                .isEqualTo(
                        Stream.generate(() -> "kill " + plan.next().victim())
                                .limit(killed.size())
                                .toList());
    }

    @Test
    void leavesSomeOfThemAlone() {
        var processes = FakeProcesses.readyAfter(PAUSE.multipliedBy(20));

        chaos(processes, Duration.ofSeconds(2)).run();

        assertThat(processes.mostAway()).isEqualTo(Chaos.MOST_AWAY);
    }

    @Test
    void failsWhenOneDoesNotComeBack() {
        var processes = new FakeProcesses(Duration.ZERO, Set.of(), Set.copyOf(VICTIMS));

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> chaos(processes, Duration.ofMinutes(5)).run())
                .withMessageContaining("does not start");
    }

    private Chaos chaos(FakeProcesses processes, Duration time) {
        return new Chaos(
                processes,
                new KillPlan(VICTIMS, 1, PAUSE),
                VICTIMS.size(),
                time,
                new Chronicle(screen));
    }
}
