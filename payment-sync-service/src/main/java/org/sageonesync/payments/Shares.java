package org.sageonesync.payments;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.billing.PaymentChanged;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.projection.Dependency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a payment pays.
 *
 * @param allocations to invoices that are in the books or may still get there
 * @param dropped why the other invoices are paid nothing, as parts of a sentence
 * @param follows all its invoices: what is said of them may change
 */
record Shares(List<Allocation> allocations, List<String> dropped, List<String> follows) {

    static Shares of(PaymentChanged payment, Dependencies dependencies) {
        var amounts = amounts(payment);
        Map<BillingRef, String> dropped = new LinkedHashMap<>();
        for (var invoice : amounts.keySet()) {
            outside(payment.company(), invoice, dependencies)
                    .ifPresent(why -> dropped.put(invoice, why));
        }
        return new Shares(
                amounts.entrySet().stream()
                        .filter(each -> !dropped.containsKey(each.getKey()))
                        .map(each -> new Allocation(each.getKey(), each.getValue()))
                        .toList(),
                List.copyOf(dropped.values()),
                amounts.keySet().stream()
                        .map(invoice -> Entity.INVOICE.wireName() + ":" + invoice)
                        .toList());
    }

    /** One amount for each invoice, in billing's order; none of nothing. */
    private static Map<BillingRef, Money> amounts(PaymentChanged payment) {
        return Sanity.allocations(payment).stream()
                .filter(allocation -> allocation.amount().amount().signum() != 0)
                .collect(
                        Collectors.toMap(
                                PaymentChanged.Allocation::invoiceId,
                                PaymentChanged.Allocation::amount,
                                Money::plus,
                                LinkedHashMap::new));
    }

    /** Why the invoice is not in the books and is not to be waited for; empty: it is, or may be. */
    private static Optional<String> outside(
            CompanyKey company, BillingRef invoice, Dependencies dependencies) {
        return dependencies
                .find(company, Entity.INVOICE, invoice)
                .flatMap(Shares::outside)
                .map(why -> "invoice " + invoice + " " + why);
    }

    private static Optional<String> outside(Dependency invoice) {
        if (invoice.isTakenBack()) {
            return Optional.of("was taken back");
        }
        return invoice.state() == RecordState.SKIPPED
                ? Optional.of(skipped(invoice))
                : Optional.empty();
    }

    private static String skipped(Dependency invoice) {
        var reason = invoice.reason();
        return switch (reason == null ? null : reason.code()) {
            case ReasonCode.BEFORE_START_DATE -> "is from before the start date";
            case ReasonCode.REISSUED -> "was issued again as another one";
            case ReasonCode.DELETED_BEFORE_POSTING -> "was deleted";
            case null, default -> "does not belong in the books";
        };
    }

    Money sum() {
        return allocations.stream().map(Allocation::amount).reduce(Money.ZERO, Money::plus);
    }
}
