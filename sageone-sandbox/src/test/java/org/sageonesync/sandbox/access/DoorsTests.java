package org.sageonesync.sandbox.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.sandbox.MovableClock;
import org.sageonesync.sandbox.time.TimeScale;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

class DoorsTests {

    private static final String KEY = "0b4e2b6a-7f5e-4d3a-9a51-1c7a6d1a2b3c";
    private static final String USER = "thandi@example.co.za";

    private final MovableClock clock = new MovableClock();
    private final TimeScale scale = new TimeScale();
    private final Doors doors = new Doors(clock, scale);

    @BeforeEach
    void grant() {
        doors.grant(new ApiKey(KEY));
        doors.grant(Login.of(USER, "right:one"));
    }

    @Test
    void takesTheKeyInEverySpelling() {
        assertThat(enter(KEY, "right:one")).isInstanceOf(Admission.Admitted.class);
        assertThat(enter("{" + KEY + "}", "right:one")).isInstanceOf(Admission.Admitted.class);
        assertThat(enter(KEY.toUpperCase(Locale.ROOT), "right:one"))
                .isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void tellsABadKeyBeforeABadLoginAndDoesNotCountIt() {
        assertThat(enter("other", "wrong")).isInstanceOf(Admission.BadKey.class);
        assertThat(enter(null, "wrong")).isInstanceOf(Admission.BadKey.class);
        assertThat(doors.failedLogins()).isZero();
    }

    @Test
    void tellsABadLoginFirstWhenAskedTo() {
        var credentials = Credentials.of("other", basic(USER, "wrong"));

        assertThat(doors.admit(credentials, false)).isInstanceOf(Admission.BadLogin.class);
        assertThat(doors.failedLogins()).isEqualTo(1);
    }

    @Test
    void refusesAHeaderThatIsNotBasic() {
        assertThat(doors.admit(Credentials.of(KEY, "Bearer x"), true))
                .isInstanceOf(Admission.BadLogin.class);
        assertThat(doors.admit(Credentials.of(KEY, "Basic %%%"), true))
                .isInstanceOf(Admission.BadLogin.class);
        assertThat(doors.admit(Credentials.of(KEY, null), true))
                .isInstanceOf(Admission.BadLogin.class);
    }

    @Test
    void locksAUserOutForADayAfterTwentyFailuresInAnHour() {
        failTimes(19);
        assertThat(enter(KEY, "right:one")).isInstanceOf(Admission.Admitted.class);

        assertThat(enter(KEY, "wrong")).isInstanceOf(Admission.LockedOut.class);

        assertThat(enter(KEY, "right:one")).isInstanceOf(Admission.LockedOut.class);
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(enter(KEY, "right:one")).isInstanceOf(Admission.LockedOut.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(enter(KEY, "right:one")).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void forgetsFailuresAfterAnHour() {
        failTimes(19);
        clock.advance(Duration.ofHours(1));

        assertThat(enter(KEY, "wrong")).isInstanceOf(Admission.BadLogin.class);
    }

    @Test
    void locksEachUserNameByItself() {
        doors.grant(Login.of("sipho@example.co.za", "p"));
        failTimes(20);

        var other = Credentials.of(KEY, basic("Sipho@Example.co.za", "p"));

        assertThat(doors.admit(other, true)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void shrinksTheLockoutByTheTimeScale() {
        scale.set(BigDecimal.valueOf(3600));
        failTimes(20);

        clock.advance(Duration.ofSeconds(24));

        assertThat(enter(KEY, "right:one")).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void endsALockoutWhenAskedTo() {
        failTimes(20);
        doors.unlock(new UserName(USER));

        assertThat(enter(KEY, "right:one")).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void showsNoSecretAsText() {
        var credentials = Credentials.of(KEY, basic(USER, "right:one"));

        assertThat(credentials.toString()).doesNotContain(KEY).doesNotContain("right:one");
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            enter(KEY, "wrong");
        }
    }

    private Admission enter(@Nullable String key, String password) {
        return doors.admit(Credentials.of(key, basic(USER, password)), true);
    }

    private static String basic(String user, String password) {
        var text = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(text);
    }
}
