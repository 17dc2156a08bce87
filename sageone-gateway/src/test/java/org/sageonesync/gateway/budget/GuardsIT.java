package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;
import org.springframework.dao.DataAccessException;

import java.time.Duration;

class GuardsIT {

    private static final Database DATABASE =
            TestPostgres.freshDatabase().migrated("classpath:db/migration");

    private static final Slot SLOT = new Slot(TestBudget.COMPANY, 1, 1, "login:a", 1, 1, 0, false);

    private final ManualTicker ticker = new ManualTicker();
    private final Guards guards = guards();

    @BeforeEach
    void empty() {
        DATABASE.sql("truncate guard, failed_login").update();
    }

    @Test
    void aBlockSurvivesARestartAndEveryFurtherRefusalExtendsIt() {
        assertThat(guards.blocked(TestBudget.SCOPES, "blocked", Duration.ZERO))
                .isEqualTo(Duration.ofHours(1));
        assertThat(guards.blocked(TestBudget.SCOPES, "blocked", Duration.ofHours(3)))
                .isEqualTo(Duration.ofHours(3));
        guards.blocked(TestBudget.SCOPES, "blocked", Duration.ZERO);

        assertThat(guards().of(TestBudget.SCOPES))
                .singleElement()
                .satisfies(
                        by -> {
                            assertThat(by.kind()).isEqualTo(GuardKind.BLOCKED);
                            assertThat(by.remaining())
                                    .isBetween(Duration.ofMinutes(179), Duration.ofHours(3));
                        });
    }

    @Test
    void aBlockOfOneCompanyLeavesTheOtherCompaniesOfTheLoginAlone() {
        guards.blocked(TestBudget.SCOPES, "blocked", Duration.ZERO);

        var another =
                new Scopes("login:a", "credentials:a", "key:a", "block:another", "block:wide-a");
        assertThat(guards.of(another)).isEmpty();
    }

    @Test
    void aLockOutStopsTheUserNameWhateverItsPassword() {
        assertThat(guards.lockedOut(TestBudget.SCOPES, "locked")).isEqualTo(Duration.ofHours(24));

        assertIsLockedOut(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void aRejectedLoginStaysUntilItIsAccepted() {
        guards.loginRejected(TestBudget.SCOPES, SLOT, "rejected");
        assertThat(guards.of(TestBudget.SCOPES))
                .extracting(Admission.Stopped::kind)
                .containsExactly(GuardKind.LOGIN_REJECTED);

        guards.accepted(TestBudget.SCOPES);

        assertThat(guards.of(TestBudget.SCOPES)).isEmpty();
        assertThat(guards.justShut(TestBudget.SCOPES.all())).isEmpty();
    }

    @Test
    void holdsInThisProcessFromTheMomentItIsShutAndThenByTheDatabase() {
        guards.keyRejected(TestBudget.SCOPES, "rejected");

        assertThat(guards.justShut(TestBudget.SCOPES.all())).isPresent();
        assertThat(guards.justShut(TestBudget.SCOPES.withoutRejections())).isEmpty();

        ticker.advance(Duration.ofSeconds(11));
        assertThat(guards.justShut(TestBudget.SCOPES.all())).isEmpty();
        assertThat(guards.of(TestBudget.SCOPES)).hasSize(1);
    }

    @Test
    void aGuardThatCouldNotBeWrittenHoldsHereUntilItsRowIsThere() {
        var missing = new MissingGuards(guards);
        DATABASE.sql("alter table guard rename to guard_out_of_reach").update();
        try {
            assertThatThrownBy(() -> guards.keyRejected(TestBudget.SCOPES, "rejected"))
                    .isInstanceOf(DataAccessException.class);
            ticker.advance(Duration.ofSeconds(11));
            assertThat(guards.justShut(TestBudget.SCOPES.all())).isPresent();
            missing.write();
        } finally {
            DATABASE.sql("alter table guard_out_of_reach rename to guard").update();
        }

        missing.write();

        assertThat(guards.justShut(TestBudget.SCOPES.all())).isEmpty();
        assertThat(guards().of(TestBudget.SCOPES)).hasSize(1);
    }

    @Test
    void failedLoginsAreCountedSoThatTryingStopsLongBeforeTheLockOut() {
        for (int failure = 0; failure < 8; failure++) {
            assertThat(guards.mayTry(TestBudget.SCOPES)).isTrue();
            guards.loginFailed(TestBudget.SCOPES, SLOT);
        }

        assertThat(guards.mayTry(TestBudget.SCOPES)).isFalse();
    }

    @Test
    void aStalePasswordDoesNotStopTheCompanyThatHasTheRightOne() {
        guards.loginRejected(TestBudget.SCOPES, SLOT, "rejected");

        assertThat(guards.justShut(withPassword("right").all())).isEmpty();
        assertThat(guards.of(withPassword("right"))).isEmpty();
        assertThat(guards.of(TestBudget.SCOPES)).hasSize(1);
    }

    @Test
    void manyStalePasswordsOfOneUserNameStopItLongBeforeTheLockOut() {
        for (int failure = 0; failure < 7; failure++) {
            guards.loginRejected(withPassword("stale " + failure), SLOT, "rejected");
            assertThat(guards.of(withPassword("right"))).isEmpty();
        }

        guards.loginRejected(withPassword("stale too"), SLOT, "rejected");

        assertThat(guards.justShut(withPassword("right").withoutRejections())).isPresent();
        assertIsLockedOut(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    private static Scopes withPassword(String password) {
        return new Scopes("login:a", "credentials:" + password, "key:a", "block:a", "block:wide-a");
    }

    private Guards guards() {
        return new Guards(DATABASE, TestBudget.settings(), ticker);
    }

    private void assertIsLockedOut(Duration least, Duration most) {
        assertThat(guards.of(withPassword("right")))
                .singleElement()
                .satisfies(
                        by -> {
                            assertThat(by.kind()).isEqualTo(GuardKind.LOCKED_OUT);
                            assertThat(by.remaining()).isBetween(least, most);
                        });
    }
}
