package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.billing.InvoiceChanged;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A billing document in the making, written as billing sends it. */
final class Bill {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

    private Bill(String kind) {
        fields.put("company", "isp");
        fields.put("id", "42");
        fields.put("version", 3);
        fields.put("kind", kind);
        fields.put("number", "INV-42");
        fields.put("customerId", "17");
        fields.put("issuedOn", "2026-11-01");
        fields.put("lines", lines);
        totals("100.00", "15.00", "115.00");
    }

    static Bill invoice() {
        return new Bill("invoice");
    }

    static Bill creditNote() {
        return new Bill("credit-note");
    }

    /** One of category 3 at 100.00 exclusive and 15 %, which the totals are at first. */
    static Bill usual() {
        return invoice().line("1", "100", "15");
    }

    Bill with(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    Bill totals(String exclusive, String tax, String inclusive) {
        return with(
                "totals",
                Map.of(
                        "exclusive", new BigDecimal(exclusive),
                        "tax", new BigDecimal(tax),
                        "inclusive", new BigDecimal(inclusive)));
    }

    /** Of category 3, with a price exclusive of tax. */
    Bill line(String quantity, String price, String percent) {
        lines.add(new LinkedHashMap<>());
        return on("description", "Fibre 100 Mbit/s")
                .on("quantity", new BigDecimal(quantity))
                .on("unitPrice", new BigDecimal(price))
                .on("taxRate", new BigDecimal(percent))
                .on("categoryId", "3");
    }

    /** Says something of the last line; null takes it away. */
    Bill on(String field, @Nullable Object value) {
        lines.getLast().put(field, value);
        return this;
    }

    String json() {
        return ContractJson.mapper().writeValueAsString(fields);
    }

    InvoiceChanged build() {
        var decoded = EventDecoders.invoices().decode(json().getBytes(StandardCharsets.UTF_8));
        if (decoded instanceof Decoded.Valid<InvoiceChanged>(var event)) {
            return event;
        }
        throw new IllegalArgumentException(decoded.toString());
    }
}
