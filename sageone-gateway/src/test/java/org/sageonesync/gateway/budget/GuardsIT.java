package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Duration;

class GuardsIT {

    private static final Database DATABASE =
            TestPostgres.freshDatabase().migrated("classpath:db/migration");

    private final ManualTicker ticker = new ManualTicker();
    private final Guards guards = guards();

    @BeforeEach
    void empty() {
        DATABASE.sql("truncate guard, failed_login").update();
    }

    @Test
    void aBlockSurvivesARestartAndEveryFurtherRefusalExtendsIt() {
        guards.blocked(TestBudget.SCOPES, "blocked", Duration.ZERO);
        guards.blocked(TestBudget.SCOPES, "blocked", Duration.ofHours(3));
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

        assertThat(guards.of(new Scopes("login:a", "key:a", "block:another", "block:wide-a")))
                .isEmpty();
    }

    @Test
    void aRejectedLoginStaysUntilItIsAccepted() {
        guards.loginRejected(TestBudget.SCOPES, "rejected");
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
    void failedLoginsAreCountedSoThatTryingStopsLongBeforeTheLockOut() {
        for (int failure = 0; failure < 10; failure++) {
            assertThat(guards.mayTry(TestBudget.SCOPES)).isTrue();
            guards.loginFailed(TestBudget.SCOPES);
        }

        assertThat(guards.mayTry(TestBudget.SCOPES)).isFalse();
    }

    private Guards guards() {
        return new Guards(DATABASE, TestBudget.settings(), ticker);
    }
}
