package org.sageonesync.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.projection.Dependency;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.testing.FakeGateway;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rules, what they know of others, and what they decide; customer 17 is in the books. */
final class Ruling {

    private final Map<String, Dependency> known = new HashMap<>();
    private final PaymentRules rules =
            new PaymentRules(
                    new FakeGateway<>(PostingKind.RECEIPT),
                    (_, entity, id) ->
                            Optional.ofNullable(known.get(entity.wireName() + ":" + id)));

    Ruling() {
        customer(RecordState.SYNCED, null, "");
    }

    PaymentRules rules() {
        return rules;
    }

    void forget() {
        known.clear();
    }

    void customer(@Nullable RecordState state, @Nullable ReasonCode code, String more) {
        var event =
                "{\"company\":\"isp\",\"id\":\"17\",\"version\":1,\"name\":\"Thandi\"%s}"
                        .formatted(more);
        var reason = code == null ? null : Reason.of(code, "Said of the customer.");
        known.put("customer:17", new Dependency(state, reason, false, "5", event));
    }

    void invoice(String id, RecordState state, @Nullable ReasonCode code) {
        var reason = code == null ? null : Reason.of(code, "Said of the invoice.");
        known.put("invoice:" + id, new Dependency(state, reason, false, null, null));
    }

    void takenBack(String invoice) {
        known.put("invoice:" + invoice, new Dependency(RecordState.SYNCED, null, true, "6", null));
    }

    Decision<ReceiptDocument> decide(Paid paid, SettingsSnapshot settings) {
        return rules.decide(paid.build(), settings);
    }

    Decision.Post<ReceiptDocument> posted(Paid paid, SettingsSnapshot settings) {
        var decision = decide(paid, settings);
        assertThat(decision).isInstanceOf(Decision.Post.class);
        return (Decision.Post<ReceiptDocument>) decision;
    }

    ReceiptDocument receipt(Paid paid) {
        return posted(paid, Setup.usual()).document();
    }

    Decision.Withdraw<ReceiptDocument> withdrawn(
            Paid paid, SettingsSnapshot settings, ReasonCode code) {
        var decision = decide(paid, settings);
        assertThat(decision).isInstanceOf(Decision.Withdraw.class);
        var withdrawal = (Decision.Withdraw<ReceiptDocument>) decision;
        assertThat(withdrawal.reason().code()).isEqualTo(code);
        return withdrawal;
    }

    Reason parked(Paid paid, ReasonCode code, String waitingOn) {
        var decision = decide(paid, Setup.usual());
        assertThat(decision).isInstanceOf(Decision.Park.class);
        var reason = ((Decision.Park<ReceiptDocument>) decision).reason();
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.waitingOn()).isEqualTo(waitingOn);
        return reason;
    }

    String refused(Paid paid, ReasonCode code) {
        var decision = decide(paid, Setup.usual());
        assertThat(decision).isInstanceOf(Decision.Refuse.class);
        var reason = ((Decision.Refuse<ReceiptDocument>) decision).reason();
        assertThat(reason.code()).isEqualTo(code);
        return reason.message();
    }
}
