package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class FreshGuardsTests {

    private static final String SCOPE = "block:a";
    private static final Duration JUST = Duration.ofSeconds(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WITHOUT_END = Duration.ofMillis(-1);
    private static final Duration MOMENT = Duration.ofNanos(1);

    private final ManualTicker ticker = new ManualTicker();
    private final FreshGuards guards = new FreshGuards(ticker);

    @Test
    void aGuardWithARowHoldsHereForTenSecondsOnly() {
        guards.written(guards.shut(GuardKind.BLOCKED, SCOPE, "blocked", HOUR));

        ticker.advance(JUST);
        assertThat(guards.of(List.of("another", SCOPE)))
                .contains(new Admission.Stopped(GuardKind.BLOCKED, "blocked", HOUR));
        ticker.advance(MOMENT);
        assertThat(guards.of(List.of(SCOPE))).isEmpty();
    }

    @Test
    void aGuardWithoutARowHoldsHereAsLongAsTheRowWouldAndNoLonger() {
        var guard = guards.shut(GuardKind.BLOCKED, SCOPE, "blocked", HOUR);

        ticker.advance(HOUR.minus(MOMENT));
        assertThat(guards.of(List.of(SCOPE))).isPresent();
        assertThat(guards.missing()).isEqualTo(Map.of(guard, MOMENT));
        ticker.advance(MOMENT);
        assertThat(guards.missing()).isEmpty();
        assertThat(guards.of(List.of(SCOPE))).isEmpty();
    }

    @Test
    void aRejectionWithoutARowHoldsHereForEver() {
        var guard = guards.shut(GuardKind.LOGIN_REJECTED, SCOPE, "rejected", WITHOUT_END);

        ticker.advance(Duration.ofDays(365));
        assertThat(guards.of(List.of(SCOPE)))
                .contains(
                        new Admission.Stopped(GuardKind.LOGIN_REJECTED, "rejected", Duration.ZERO));
        assertThat(guards.missing()).isEqualTo(Map.of(guard, WITHOUT_END));
    }

    @Test
    void whatHasARowIsNotMissing() {
        guards.written(guards.shut(GuardKind.BLOCKED, SCOPE, "blocked", HOUR));

        assertThat(guards.missing()).isEmpty();
    }

    @Test
    void whatIsForgottenHoldsNobodyUp() {
        guards.shut(GuardKind.LOGIN_REJECTED, SCOPE, "rejected", WITHOUT_END);
        guards.forget(List.of(SCOPE));

        assertThat(guards.of(List.of(SCOPE))).isEmpty();
    }
}
