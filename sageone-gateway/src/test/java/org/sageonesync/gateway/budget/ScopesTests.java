package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Lane;

class ScopesTests {

    private static final String LOCK_OUT = "locked-out:login:a";

    @Test
    void aCallIsStoppedByWhateverSageOneRefusesOrBlocks() {
        assertThat(TestBudget.ask(Lane.LIVE).claim().scopes())
                .containsExactlyInAnyOrder(
                        "credentials:a", "key:a", "block:a", "block:wide-a", LOCK_OUT);
    }

    @Test
    void aTrialOfALoginIsStoppedByBlocksButNotByItsRejection() {
        var trial =
                new Ask(
                        TestBudget.COMPANY,
                        Lane.INTERACTIVE,
                        "Company",
                        TestBudget.SCOPES,
                        true,
                        false);

        assertThat(trial.claim().scopes())
                .containsExactlyInAnyOrder("block:a", "block:wide-a", LOCK_OUT);
        assertThat(trial.claim().login()).isEqualTo("trials:login:a");
    }
}
