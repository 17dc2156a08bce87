package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Lane;

import java.time.Duration;

class BudgetSettingsTests {

    @Test
    void leavesTheHeadroomToOthers() {
        assertThat(settings(100, 30).limit()).isEqualTo(70);
        assertThat(settings(100, 99).limit()).isEqualTo(1);
    }

    @Test
    void refusesAHeadroomThatLeavesNoCall() {
        assertThatThrownBy(() -> settings(100, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SAGEONE_HEADROOM (100) must be below SAGEONE_CALLS_PER_MINUTE (100)");
    }

    @Test
    void everyLaneHasABoundOfItsOwn() {
        var queue = new BudgetSettings.Queue(1, 2, 3);

        assertThat(queue.bound(Lane.INTERACTIVE)).isEqualTo(1);
        assertThat(queue.bound(Lane.LIVE)).isEqualTo(2);
        assertThat(queue.bound(Lane.BACKFILL)).isEqualTo(3);
    }

    private static BudgetSettings settings(int calls, int headroom) {
        var base = TestBudget.settings(calls, Duration.ofMinutes(1), Duration.ZERO);
        return new BudgetSettings(
                calls,
                headroom,
                base.window(),
                base.placesPerLogin(),
                base.queueWait(),
                base.queue(),
                base.pacing(),
                base.clockTolerance(),
                base.block(),
                base.wideBlock(),
                base.loginBlock(),
                base.loginWindow(),
                base.failedLogins(),
                base.dayLimit(),
                base.dayReservePercent(),
                base.dayZone());
    }
}
