package org.sageonesync.localstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class TrialTableTests {

    @Test
    void saysWhatWasKilledAndWhatBecameOfTheEvents() {
        assertThat(TrialTable.of(figures("chaos", List.of(), 0)))
                .contains("== Killed (SIGKILL)", "== Nothing lost, nothing double")
                .anyMatch(line -> line.matches(" +gateway +3 times, ready again after +8.0 s .*"))
                .anyMatch(line -> line.matches(" +published meanwhile +50, 4 of them once more"))
                .anyMatch(line -> line.matches(" +made in SageOne +90, should be 90"))
                .anyMatch(line -> line.matches(" +the same again +./run --chaos --seed 7"));
    }

    @Test
    void saysWhatSpeaksAgainstTheRun() {
        assertThat(TrialTable.of(figures("chaos", List.of("the topics hold 3"), 0)))
                .contains("== Something is not as it should be", "   ! the topics hold 3");
    }

    @Test
    void saysHowLongServicesTookToEnd() {
        assertThat(TrialTable.of(figures("rolling", List.of(), 1)))
                .contains("== Restarted (SIGTERM)")
                .anyMatch(line -> line.contains("ended in  0.5 s at most, TOO LONG 1 times"));
    }

    private static TrialFigures figures(String trial, List<String> faults, int tookTooLong) {
        return new TrialFigures(
                faults.isEmpty(),
                faults,
                trial,
                "./run --chaos --seed 7",
                new TrialFigures.Events(100, 50, 4, 150, 7, 7, 1),
                Map.of("customer", Map.of("SYNCED", 40L)),
                List.of(),
                BigDecimal.ZERO,
                0,
                new TrialFigures.Documents(90, 90, 0),
                new TrialFigures.Calls(Map.of("customer save", 40L), 130, 120, 100, 99, 0),
                List.of(new TrialFigures.Outages("gateway", 3, tookTooLong, 0.5, 8, 12)),
                new TrialFigures.Seconds(30, 120, 20, 190));
    }
}
