package org.sageonesync.payments;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.Mappings.MethodTarget;
import org.sageonesync.contracts.mapping.SettingsSnapshot;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A company's settings in the making: method 3 is a transfer to bank account 700, method 4 is not
 * pushed, method 5 has no bank account, that of method 6 is not in use, method 8 is that of
 * imports; partner 77 is ignored; whatever else is the default.
 */
final class Setup {

    private final Map<String, Map<String, @Nullable Object>> sections = new LinkedHashMap<>();
    private final Map<BillingRef, MethodTarget> methods = new HashMap<>();
    private long version = 1;

    Setup() {
        payments("automatic", true).payments("importMethod", "8");
        method("3", new MethodTarget(true, "700", true, PaymentMethod.EFT));
        method("4", new MethodTarget(false, "700", true, PaymentMethod.CASH));
        method("5", new MethodTarget(true, null, true, PaymentMethod.CASH));
        method("6", new MethodTarget(true, "600", false, PaymentMethod.CARD));
    }

    static SettingsSnapshot usual() {
        return new Setup().build();
    }

    Setup payments(String key, @Nullable Object value) {
        return with("payments", key, value);
    }

    Setup with(String section, String key, @Nullable Object value) {
        sections.computeIfAbsent(section, _ -> new LinkedHashMap<>()).put(key, value);
        return this;
    }

    Setup method(String id, MethodTarget target) {
        methods.put(new BillingRef(id), target);
        return this;
    }

    Setup version(long next) {
        version = next;
        return this;
    }

    SettingsSnapshot build() {
        return new SettingsSnapshot(
                new CompanyKey("isp"),
                version,
                ContractJson.mapper().convertValue(sections, CompanySettings.class),
                Set.of(new BillingRef("77")),
                new Mappings(null, Map.of(), Map.of(), Map.of(), List.of(), methods),
                Instant.EPOCH);
    }
}
