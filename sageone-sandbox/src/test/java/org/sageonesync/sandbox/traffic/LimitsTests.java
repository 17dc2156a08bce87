package org.sageonesync.sandbox.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.sandbox.MovableClock;
import org.sageonesync.sandbox.access.ApiKey;
import org.sageonesync.sandbox.access.UserName;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;
import org.sageonesync.sandbox.switches.Switches;
import org.sageonesync.sandbox.time.TimeScale;

import java.math.BigDecimal;
import java.time.Duration;

class LimitsTests {

    private static final Caller CALLER = caller(1, "a@example.co.za");

    private final MovableClock clock = new MovableClock();
    private final TimeScale scale = new TimeScale();
    private final Switches switches = new Switches();
    private final Limits limits = new Limits(clock, scale, switches);

    @Test
    void grantAHundredCallsInAnySlidingMinute() {
        for (int i = 0; i < 300; i++) {
            assertThat(limits.arrive(CALLER)).isInstanceOf(Verdict.Within.class);
            clock.advance(Duration.ofMillis(600));
        }
        assertThat(limits.peak(1)).isEqualTo(100);
    }

    @Test
    void seeABurstAcrossTheBoundaryOfACalendarMinute() {
        clock.advance(Duration.ofSeconds(59));
        arriveTimes(60);
        clock.advance(Duration.ofSeconds(30));
        arriveTimes(40);
        clock.advance(Duration.ofSeconds(29));

        assertThat(limits.arrive(CALLER)).isInstanceOf(Verdict.OverMinute.class);
    }

    @Test
    void blockForAnHourWhichEveryCallBeginsAgain() {
        arriveTimes(101);
        clock.advance(Duration.ofMinutes(59));
        assertThat(limits.arrive(CALLER)).isEqualTo(new Verdict.DuringBlock(Duration.ofHours(1)));

        clock.advance(Duration.ofMinutes(59));
        assertThat(limits.arrive(CALLER)).isInstanceOf(Verdict.DuringBlock.class);
        clock.advance(Duration.ofMinutes(60));
        assertThat(limits.arrive(CALLER)).isInstanceOf(Verdict.Within.class);
    }

    @Test
    void blockOneCompanyAndUserOnly() {
        arriveTimes(101);

        assertThat(limits.arrive(caller(2, "a@example.co.za"))).isInstanceOf(Verdict.Within.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(limits.arrive(caller(1, "b@example.co.za"))).isInstanceOf(Verdict.Within.class);
    }

    @Test
    void blockAllCompaniesOfTheUserWhereTheSwitchSaysSo() {
        switches.set(Switch.BLOCK_SCOPE, Position.USER);
        arriveTimes(101);

        assertThat(limits.arrive(caller(2, "a@example.co.za")))
                .isInstanceOf(Verdict.DuringBlock.class);
        assertThat(limits.arrive(caller(2, "b@example.co.za"))).isInstanceOf(Verdict.Within.class);
    }

    @Test
    void shrinkByTheTimeScale() {
        scale.set(BigDecimal.valueOf(60));
        arriveTimes(100);
        clock.advance(Duration.ofSeconds(1));
        arriveTimes(100);
        assertThat(limits.arrive(CALLER)).isInstanceOf(Verdict.OverMinute.class);
        clock.advance(Duration.ofSeconds(60));

        assertThat(limits.arrive(CALLER)).isInstanceOf(Verdict.Within.class);
    }

    @Test
    void onlyCountTheDayUnlessASwitchSaysOtherwise() {
        callSlowly(2501);
        assertThat(limits.today(1)).isEqualTo(2501);

        switches.set(Switch.DAY_LIMIT, Position.PER_DAY_2500);
        assertThat(limits.arrive(CALLER)).isInstanceOf(Verdict.OverDay.class);

        clock.advance(Duration.ofDays(1));
        assertThat(limits.arrive(CALLER)).isInstanceOf(Verdict.Within.class);
        assertThat(limits.today(1)).isEqualTo(1);
    }

    @Test
    void beginTheDayWhereTheSwitchSays() {
        clock.advance(Duration.ofHours(14));
        arriveTimes(1);
        clock.advance(Duration.ofMinutes(30));
        switches.set(Switch.DAY_BOUNDARY, Position.JOHANNESBURG);
        arriveTimes(1);

        assertThat(limits.today(1)).as("22:30 UTC is half past midnight").isEqualTo(1);
    }

    private void callSlowly(int times) {
        for (int i = 0; i < times; i++) {
            arriveTimes(1);
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private void arriveTimes(int times) {
        for (int i = 0; i < times; i++) {
            var _ = limits.arrive(CALLER);
        }
    }

    private static Caller caller(long companyId, String user) {
        return new Caller(new ApiKey("k"), companyId, new UserName(user));
    }
}
