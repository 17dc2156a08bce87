package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/** A day of 1000 calls at nine in the evening, by the company's own clock. */
class DayPlanTests {

    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2026-11-20T21:00:00+02:00[Africa/Johannesburg]");
    private static final ZonedDateTime MIDNIGHT = NOW.plusHours(3);

    @Test
    void keepsForLiveWorkWhatTheHoursThatAreLeftNeed() {
        assertThat(plan(0, 0L, 100L, 200L, 300L).reserved()).isEqualTo(300);
    }

    @Test
    void exportsGoOnWhileACallIsLeftBesidesThose() {
        assertThat(plan(699, 0L, 100L, 200L, 300L).refusal()).isEmpty();
        assertThat(plan(699, 0L, 100L, 200L, 300L).backfillHeldUntil()).isEmpty();
        assertThat(plan(700, 0L, 100L, 200L, 300L).refusal()).isPresent();
    }

    @Test
    void exportsAreCalledBackInTheFirstHourInWhichATwentiethIsFree() {
        assertThat(plan(750, 0L, 100L, 200L, 300L).backfillHeldUntil())
                .contains(MIDNIGHT.minusHours(2));
        assertThat(plan(751, 0L, 100L, 200L, 300L).backfillHeldUntil())
                .contains(MIDNIGHT.minusHours(1));
        assertThat(plan(851, 0L, 100L, 200L, 300L).backfillHeldUntil()).contains(MIDNIGHT);
        assertThat(plan(1000, 0L, 100L, 200L, 300L).backfillHeldUntil()).contains(MIDNIGHT);
    }

    @Test
    void saysWhyAndUntilWhen() {
        assertThat(plan(751, 0L, 100L, 200L, 300L).refusal())
                .contains(
                        new Admission.Reserved(
                                "Exports and sweeps wait until 23:00 on 20 November"
                                        + " (Africa/Johannesburg): 751 of the 1000 calls planned for the day are"
                                        + " used, and 300 are kept for what billing changes.",
                                Duration.ofHours(2)));
    }

    private static DayPlan plan(long used, Long... reserves) {
        return new DayPlan(1000, used, List.of(reserves), NOW, MIDNIGHT);
    }
}
