package org.sageonesync.kernel.checks;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.projection.Dependency;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Step;

import java.util.function.Function;

/**
 * Whether a record's customer is in the books. A customer that does not belong there takes its
 * records with it; any other reason is waited out.
 *
 * @param withdrawn what is decided of a record that does not belong, with the reason
 */
public record CustomerCheck(
        Dependencies dependencies,
        SettingsSnapshot settings,
        Function<Reason, Decision<?>> withdrawn) {

    /** All that is read of billing's event here. */
    private record Partnered(@Nullable BillingRef partnerId) {}

    /** The customer, if it is in the books. */
    public Step<Dependency> present(CompanyKey company, BillingRef customer) {
        return dependencies
                .find(company, Entity.CUSTOMER, customer)
                .map(found -> present(customer, found))
                .orElseGet(() -> unknown(customer));
    }

    private Step<Dependency> present(BillingRef customer, Dependency found) {
        var partner = partner(found.event());
        if (partner != null && settings.ignoredPartners().contains(partner)) {
            return withdrawn(
                    customer,
                    ReasonCode.PARTNER_IGNORED,
                    "Its customer belongs to partner %s, whose records do not belong in these books."
                            .formatted(partner));
        }
        var reason = found.reason();
        if (found.state() == RecordState.SKIPPED && reason != null) {
            return withdrawn(
                    customer,
                    reason.code(),
                    "Its customer %s does not belong in the books: %s"
                            .formatted(customer, reason.message()));
        }
        return found.state() == RecordState.SYNCED ? Step.ok(found) : awaited(customer, reason);
    }

    private static @Nullable BillingRef partner(@Nullable String event) {
        return event == null
                ? null
                : ContractJson.mapper().readValue(event, Partnered.class).partnerId();
    }

    /** It comes back if the customer does. */
    private Step<Dependency> withdrawn(BillingRef customer, ReasonCode code, String message) {
        var reason = Reason.of(code, message).waitingOn(waitingOn(customer));
        return new Step.Stop<>(withdrawn.apply(reason));
    }

    /** Nobody has described the customer. */
    public static <T> Step<T> unknown(BillingRef customer) {
        return Step.parked(
                ReasonCode.CUSTOMER_UNKNOWN,
                "Billing has not sent its customer %s yet.".formatted(customer),
                waitingOn(customer));
    }

    private static <T> Step<T> awaited(BillingRef customer, @Nullable Reason reason) {
        return Step.parked(
                ReasonCode.CUSTOMER_AWAITED,
                "Its customer %s is not in the books yet: %s"
                        .formatted(
                                customer,
                                reason == null ? "it waits for its turn." : reason.message()),
                waitingOn(customer));
    }

    private static String waitingOn(BillingRef customer) {
        return Entity.CUSTOMER.wireName() + ":" + customer;
    }
}
