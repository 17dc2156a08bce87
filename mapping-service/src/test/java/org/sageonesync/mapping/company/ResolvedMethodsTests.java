package org.sageonesync.mapping.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.mapping.CompanyMappings.MethodMapping;
import org.sageonesync.contracts.mapping.CompanyMappings.PaymentMethods;
import org.sageonesync.contracts.mapping.Mappings.MethodTarget;

import java.util.List;
import java.util.Map;

class ResolvedMethodsTests {

    private static final BillingRef CASH = new BillingRef("1");
    private static final BillingRef DEBIT = new BillingRef("2");
    private static final List<MethodMapping> METHODS =
            List.of(
                    new MethodMapping(CASH, null, true, "22", PaymentMethod.CASH),
                    new MethodMapping(DEBIT, null, false, null, PaymentMethod.EFT));

    @Test
    void prefersAMethodsOwnBankAccountToTheDefaultOne() {
        assertThat(resolved("21"))
                .containsOnly(
                        Map.entry(CASH, new MethodTarget(true, "22", true, PaymentMethod.CASH)),
                        Map.entry(DEBIT, new MethodTarget(false, "21", true, PaymentMethod.EFT)));
    }

    @Test
    void leavesAMethodWithoutABankAccountIfThereIsNoDefaultOne() {
        assertThat(resolved(null))
                .containsOnly(
                        Map.entry(CASH, new MethodTarget(true, "22", true, PaymentMethod.CASH)),
                        Map.entry(DEBIT, new MethodTarget(false, null, false, PaymentMethod.EFT)));
    }

    private static Map<BillingRef, MethodTarget> resolved(@Nullable String byDefault) {
        return ResolvedMethods.of(new PaymentMethods(byDefault, METHODS, null)).paymentMethods();
    }
}
