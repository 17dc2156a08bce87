package org.sageonesync.mapping.company;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.mapping.CompanyMappings.MethodMapping;
import org.sageonesync.contracts.mapping.CompanyMappings.PaymentMethods;
import org.sageonesync.contracts.mapping.Mappings.MethodTarget;

import java.util.Map;
import java.util.stream.Collectors;

/** What payment methods come to, as a part of the mappings. */
record ResolvedMethods(Map<BillingRef, MethodTarget> paymentMethods) {

    ResolvedMethods {
        paymentMethods = Map.copyOf(paymentMethods);
    }

    /** Of bank accounts that have been found active. */
    static ResolvedMethods of(PaymentMethods decided) {
        var byDefault = decided.defaultBankAccount();
        return new ResolvedMethods(
                decided.methods().stream()
                        .collect(
                                Collectors.toMap(
                                        MethodMapping::id, each -> target(each, byDefault))));
    }

    private static MethodTarget target(MethodMapping method, @Nullable String byDefault) {
        var own = method.bankAccountId();
        var account = own == null ? byDefault : own;
        return new MethodTarget(method.pushed(), account, account != null, method.method());
    }
}
