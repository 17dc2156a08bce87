package org.sageonesync.localstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.screen.Screen;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

class RollingTests {

    private static final List<String> SERVICES = List.of("gateway", "gateway-2", "customers");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Chronicle chronicle =
            new Chronicle(new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false));

    @Test
    void restartsEachInTurnAndWaitsForItBeforeTheNext() {
        var processes = FakeProcesses.readyAfter(Duration.ofMillis(5));

        List<Outage> outages = new Rolling(processes, SERVICES, 2, chronicle).run();

        assertThat(processes.acts.subList(0, 4))
                .containsExactly(
                        "stop gateway", "start gateway", "stop gateway-2", "start gateway-2");
        assertThat(processes.acts).hasSize(12);
        assertThat(processes.mostAway()).isEqualTo(1);
        assertThat(outages).hasSize(6).allMatch(Outage::inGrace);
    }

    @Test
    void saysWhichOneDidNotEndWithinItsGrace() {
        var processes = new FakeProcesses(Duration.ZERO, Set.of("customers"), Set.of());

        List<Outage> outages = new Rolling(processes, SERVICES, 1, chronicle).run();

        assertThat(outages)
                .filteredOn(one -> !one.inGrace())
                .extracting(Outage::process)
                .containsExactly("customers");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("AND WAS KILLED");
    }

    @Test
    void isOverAfterTheLastRestart() {
        var rolling = new Rolling(FakeProcesses.readyAfter(Duration.ZERO), SERVICES, 2, chronicle);
        assertThat(rolling.share()).isLessThan(0.2);

        rolling.run();

        assertThat(rolling.share()).isEqualTo(1);
        assertThat(rolling.away()).isEmpty();
    }
}
