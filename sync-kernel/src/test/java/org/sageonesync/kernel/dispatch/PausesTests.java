package org.sageonesync.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;

import java.time.Duration;

class PausesTests {

    private static final CompanyKey ACME = new CompanyKey("acme");
    private static final CompanyKey OTHER = new CompanyKey("other");

    private final MovableClock clock = new MovableClock();
    private final Pauses pauses = new Pauses(clock);

    @Test
    void aLostRequestPausesItsCompanyAloneTheLongerTheMoreOftenItIsSo() {
        for (var seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(pauses.lost(ACME)).hasSeconds(seconds);
            assertThat(pauses.companies()).containsExactly("acme");
            assertThat(pauses.isForAll()).isFalse();
            assertThat(pauses.isGatewayInDoubt()).isFalse();

            clock.advance(Duration.ofSeconds(seconds));
            assertThat(pauses.companies()).isEmpty();
        }
    }

    @Test
    void whatIsLostTogetherCountsOnce() {
        pauses.lost(ACME);
        clock.advance(Duration.ofMillis(400));

        assertThat(pauses.lost(ACME)).hasMillis(600);

        clock.advance(Duration.ofMillis(600));
        assertThat(pauses.lost(ACME)).hasSeconds(2);
    }

    @Test
    void anAnswerEndsTheGrowthOfACompanysPauses() {
        loseAgainAndAgain();

        pauses.answered(ACME);

        assertThat(pauses.lost(ACME)).hasSeconds(1);
    }

    @Test
    void anAnswerToAnotherCompanyDoesNot() {
        loseAgainAndAgain();

        pauses.answered(OTHER);

        assertThat(pauses.lost(ACME)).hasSeconds(4);
    }

    @Test
    void requestsOfTwoCompaniesThatAreLostWithoutAnAnswerInBetweenPauseAll() {
        pauses.lost(ACME);
        assertThat(pauses.isForAll()).isFalse();

        pauses.lost(OTHER);

        assertThat(pauses.isForAll()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(pauses.isForAll()).isFalse();
        assertThat(pauses.isGatewayInDoubt()).isTrue();
    }

    @Test
    void anAnswerToAnybodyInBetweenShowsThatTheGatewayIsThere() {
        pauses.lost(ACME);
        pauses.answered(new CompanyKey("third"));

        pauses.lost(OTHER);

        assertThat(pauses.isForAll()).isFalse();
    }

    @Test
    void aCompanyThatLosesEveryRequestDoesNotProlongThePauseOfAll() {
        pauses.lost(OTHER);
        for (var losses = 0; losses < 5; losses++) {
            clock.advance(pauses.lost(ACME));
        }

        assertThat(pauses.lost(ACME)).hasSeconds(30);
        assertThat(pauses.isForAll()).isFalse();
    }

    @Test
    void whatIsLostDuringThePauseOfAllWaitsForItsEnd() {
        pauses.unreachable();
        clock.advance(Duration.ofSeconds(1));
        assertThat(pauses.unreachable()).hasSeconds(2);
        pauses.lost(ACME);

        assertThat(pauses.lost(OTHER)).hasSeconds(2);
    }

    @Test
    void aGatewayThatCannotBeReachedPausesAllAtOnceTheLongerTheMoreOftenItIsSo() {
        for (var seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(pauses.unreachable()).hasSeconds(seconds);
            assertThat(pauses.isForAll()).isTrue();
            clock.advance(Duration.ofSeconds(seconds));
        }
        assertThat(pauses.companies()).isEmpty();
    }

    @Test
    void anAnswerEndsThePauseOfAll() {
        pauses.unreachable();

        pauses.answered(ACME);

        assertThat(pauses.isForAll()).isFalse();
        assertThat(pauses.isGatewayInDoubt()).isFalse();
        assertThat(pauses.unreachable()).hasSeconds(1);
    }

    @Test
    void theNextPauseToEndIsKnown() {
        assertThat(pauses.nextEndsIn()).isEmpty();
        pauses.pause(ACME, Duration.ofSeconds(5));
        pauses.unreachable();

        assertThat(pauses.nextEndsIn()).contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(2));
        assertThat(pauses.nextEndsIn()).contains(Duration.ofSeconds(3));
    }

    private void loseAgainAndAgain() {
        clock.advance(pauses.lost(ACME));
        clock.advance(pauses.lost(ACME));
    }
}
