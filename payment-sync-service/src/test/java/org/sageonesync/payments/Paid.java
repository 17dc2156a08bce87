package org.sageonesync.payments;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.billing.PaymentChanged;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A payment in the making, written as billing sends it. */
final class Paid {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final List<Map<String, Object>> allocations = new ArrayList<>();

    private Paid(String amount) {
        fields.put("company", "isp");
        fields.put("id", "9");
        fields.put("version", 1);
        fields.put("customerId", "17");
        fields.put("methodId", "3");
        fields.put("amount", new BigDecimal(amount));
        fields.put("paidOn", "2026-11-05");
        fields.put("allocations", allocations);
    }

    /** Of customer 17 by method 3, paying nothing yet. */
    static Paid of(String amount) {
        return new Paid(amount);
    }

    /** 500.00 for invoice 41. */
    static Paid usual() {
        return of("500").to("41", "500");
    }

    Paid to(String invoice, String amount) {
        allocations.add(Map.of("invoiceId", invoice, "amount", new BigDecimal(amount)));
        return this;
    }

    Paid with(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    String json() {
        return ContractJson.mapper().writeValueAsString(fields);
    }

    PaymentChanged build() {
        var decoded = EventDecoders.payments().decode(json().getBytes(StandardCharsets.UTF_8));
        if (decoded instanceof Decoded.Valid<PaymentChanged>(var event)) {
            return event;
        }
        throw new IllegalArgumentException(decoded.toString());
    }
}
