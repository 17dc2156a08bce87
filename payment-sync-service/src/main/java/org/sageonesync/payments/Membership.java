package org.sageonesync.payments;

import org.sageonesync.contracts.billing.PaymentChanged;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.checks.Belonging;

import java.util.Optional;

/** Which payments do not belong in the books, by what they say themselves. */
final class Membership {

    private Membership() {}

    /** Why it does not belong there; empty: it does. */
    static Optional<Reason> refusal(PaymentChanged payment, SettingsSnapshot settings) {
        return Belonging.ofPartner(payment.partnerId(), settings)
                .or(() -> ofOrigin(payment, settings))
                .or(() -> ofMethod(payment, settings))
                .or(() -> ofAmount(payment))
                .or(() -> Belonging.ofDate(payment.paidOn(), settings));
    }

    private static Optional<Reason> ofOrigin(PaymentChanged payment, SettingsSnapshot settings) {
        boolean isImported =
                payment.importId() != null
                        || payment.methodId().equals(settings.settings().payments().importMethod());
        return isImported
                ? reason(
                        ReasonCode.IMPORTED_FROM_BOOKS,
                        "Billing took it over from the books, which therefore have it already.")
                : Optional.empty();
    }

    private static Optional<Reason> ofMethod(PaymentChanged payment, SettingsSnapshot settings) {
        var target = settings.mappings().paymentMethods().get(payment.methodId());
        return target != null && !target.pushed()
                ? reason(
                        ReasonCode.METHOD_NOT_PUSHED,
                        "The settings keep payments of method %s out of these books."
                                .formatted(payment.methodId()))
                : Optional.empty();
    }

    private static Optional<Reason> ofAmount(PaymentChanged payment) {
        return payment.amount().amount().signum() == 0
                ? reason(ReasonCode.ZERO_TOTAL, "It comes to nothing, so there is nothing to post.")
                : Optional.empty();
    }

    private static Optional<Reason> reason(ReasonCode code, String message) {
        return Optional.of(Reason.of(code, message));
    }
}
