package org.sageonesync.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;

import java.util.List;

class StepTests {

    private static final Step<String> REFUSED = Step.refused(ReasonCode.INVALID_RECORD, "No.");

    @Test
    void whatGoesOnIsDecidedByItsValue() {
        assertThat(Step.ok(1).then(one -> Step.ok("is " + one)).decided(Decision.Post::new))
                .isEqualTo(new Decision.Post<>("is 1"));
    }

    @Test
    void whatHasEndedIsDecidedByItsEnd() {
        assertThat(REFUSED.then(_ -> Step.ok(1)).decided(Decision.Post::new))
                .isEqualTo(new Decision.Refuse<>(Reason.of(ReasonCode.INVALID_RECORD, "No.")));
    }

    @Test
    void ofSeveralTheFirstEndCounts() {
        var parked = Step.<String>parked(ReasonCode.CURRENCY_DIFFERS, "Other.", "settings");

        assertThat(Step.all(List.of(Step.ok("a"), Step.ok("b"))))
                .isEqualTo(Step.ok(List.of("a", "b")));
        assertThat(Step.all(List.of(Step.ok("a"), parked, REFUSED)))
                .isEqualTo(
                        new Step.Stop<>(
                                new Decision.Park<>(
                                        Reason.of(ReasonCode.CURRENCY_DIFFERS, "Other.")
                                                .waitingOn("settings"))));
    }

    @Test
    void whatIsPostedIsNoEnd() {
        assertThatThrownBy(() -> new Step.Stop<>(new Decision.Post<>("document")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
