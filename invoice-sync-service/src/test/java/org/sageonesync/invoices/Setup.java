package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.Mappings.LineTarget;
import org.sageonesync.contracts.mapping.Mappings.TaxType;
import org.sageonesync.contracts.mapping.SettingsSnapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A company's settings in the making: category 3 is item 30, tariff 5 is account 50; tax rate 1 is
 * the standard rate, 2 the zero rate; partner 77 is ignored; whatever else is the default.
 */
final class Setup {

    private final Map<String, @Nullable Object> invoices = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> books = new LinkedHashMap<>();
    private final List<TaxType> taxTypes =
            new ArrayList<>(
                    List.of(
                            new TaxType("1", "Standard Rate", new BigDecimal("15")),
                            new TaxType("2", "Zero Rate", BigDecimal.ZERO)));
    private @Nullable LineTarget defaultTarget;

    Setup() {
        invoices.put("automatic", true);
    }

    static SettingsSnapshot usual() {
        return new Setup().build();
    }

    Setup invoices(String key, @Nullable Object value) {
        invoices.put(key, value);
        return this;
    }

    Setup books(String key, @Nullable Object value) {
        books.put(key, value);
        return this;
    }

    Setup taxType(String id, String name, String percent) {
        taxTypes.add(new TaxType(id, name, new BigDecimal(percent)));
        return this;
    }

    Setup without(String taxType) {
        taxTypes.removeIf(type -> type.id().equals(taxType));
        return this;
    }

    Setup defaultItem(String id) {
        defaultTarget = new LineTarget(Target.Kind.ITEM, id, true);
        return this;
    }

    SettingsSnapshot build() {
        var settings =
                ContractJson.mapper()
                        .convertValue(
                                Map.of("invoices", invoices, "books", books),
                                CompanySettings.class);
        return new SettingsSnapshot(
                new CompanyKey("isp"),
                1,
                settings,
                Set.of(new BillingRef("77")),
                new Mappings(
                        defaultTarget,
                        Map.of(ref("5"), new LineTarget(Target.Kind.ACCOUNT, "50", true)),
                        Map.of(
                                ref("3"),
                                new LineTarget(Target.Kind.ITEM, "30", true),
                                ref("4"),
                                new LineTarget(Target.Kind.ITEM, "40", false)),
                        Map.of(ref("1"), "1", ref("2"), "2", ref("9"), "9"),
                        taxTypes,
                        Map.of()),
                Instant.EPOCH);
    }

    private static BillingRef ref(String id) {
        return new BillingRef(id);
    }
}
