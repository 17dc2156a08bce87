package org.sageonesync.payments;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.billing.PaymentChanged;
import org.sageonesync.contracts.billing.PaymentChanged.Allocation;
import org.sageonesync.contracts.mapping.CompanySettings.BooksSettings;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.checks.Plausible;
import org.sageonesync.kernel.rules.Step;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What cannot be right, whatever it is mapped to. */
final class Sanity {

    private Sanity() {}

    static Step<PaymentChanged> checked(PaymentChanged payment, BooksSettings books) {
        return received(payment)
                .then(_ -> Plausible.date("It was paid on", payment.paidOn()))
                .then(_ -> Plausible.currency(payment.currency(), books))
                .then(_ -> positive(payment))
                .then(_ -> covered(payment));
    }

    private static Step<PaymentChanged> received(PaymentChanged payment) {
        return payment.amount().isNegative()
                ? Step.refused(ReasonCode.REFUND_UNSUPPORTED, refund(payment))
                : Step.ok(payment);
    }

    private static String refund(PaymentChanged payment) {
        return """
        It is a refund of %s, and refunds are not posted yet. Enter it by hand: in SageOne open \
        Banking, Transactions, choose the bank account it was paid from, and enter on %s a payment \
        of type Customer to billing's customer %s over that amount."""
                .formatted(
                        new Money(payment.amount().amount().negate()),
                        payment.paidOn(),
                        payment.customerId());
    }

    private static Step<PaymentChanged> positive(PaymentChanged payment) {
        return allocations(payment).stream()
                .filter(allocation -> allocation.amount().isNegative())
                .findFirst()
                .map(
                        allocation ->
                                Step.<PaymentChanged>refused(
                                        ReasonCode.INVALID_RECORD,
                                        "It allocates %s to invoice %s; no allocation can be below nothing."
                                                .formatted(
                                                        allocation.amount(),
                                                        allocation.invoiceId())))
                .orElseGet(() -> Step.ok(payment));
    }

    private static Step<PaymentChanged> covered(PaymentChanged payment) {
        var sum =
                allocations(payment).stream()
                        .map(allocation -> allocation.amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(payment.amount().amount()) <= 0
                ? Step.ok(payment)
                : Step.refused(
                        ReasonCode.OVER_ALLOCATED,
                        "Its allocations come to %s, but only %s were paid."
                                .formatted(sum.toPlainString(), payment.amount()));
    }

    static List<Allocation> allocations(PaymentChanged payment) {
        return Objects.requireNonNullElse(payment.allocations(), List.of());
    }
}
