package org.sageonesync.payments;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.Mappings.MethodTarget;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Step;

/** Where the money went to, and how. */
record Method(String bankAccountId, PaymentMethod method) {

    static Step<Method> of(BillingRef methodId, Mappings mappings) {
        var target = mappings.paymentMethods().get(methodId);
        return target == null ? unmapped(methodId) : of(methodId, target);
    }

    private static Step<Method> of(BillingRef methodId, MethodTarget target) {
        var account = target.bankAccountId();
        if (account == null) {
            return Step.parked(
                    ReasonCode.BANK_ACCOUNT_MISSING,
                    "Payment method %s has no bank account, and there is no default one."
                            .formatted(methodId),
                    waitingOn(methodId));
        }
        return target.active()
                ? Step.ok(new Method(account, target.method()))
                : Step.parked(
                        ReasonCode.MAPPING_INACTIVE,
                        "Payment method %s is mapped to bank account %s, which is not in use in the books any more."
                                .formatted(methodId, account),
                        "mapping:bank-account:" + account);
    }

    private static Step<Method> unmapped(BillingRef methodId) {
        return Step.parked(
                ReasonCode.METHOD_UNMAPPED,
                "Payment method " + methodId + " is not mapped.",
                waitingOn(methodId));
    }

    private static String waitingOn(BillingRef methodId) {
        return "mapping:payment-method:" + methodId;
    }
}
