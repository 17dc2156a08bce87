package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Invoice;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A payment as billing has it at one version: the fields of {@code billing.payments}.
 *
 * @param allocations amounts by billing's id of the invoice that they pay
 */
record Payment(Map<String, Object> fields, Method method, Map<String, BigDecimal> allocations) {

    Payment with(String field, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Payment(changed, method, allocations);
    }

    Payment without(String field) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Payment(changed, method, allocations);
    }

    Payment by(Method other) {
        return new Payment(fields, other, allocations).with("methodId", other.id());
    }

    Payment of(BigDecimal amount) {
        return with("amount", amount);
    }

    /** A part of it pays an invoice. */
    Payment paying(Invoice invoice, BigDecimal amount) {
        var changed = new LinkedHashMap<>(allocations);
        changed.put(invoice.id(), amount);
        return new Payment(fields, method, changed);
    }

    /** It pays no invoice any more. */
    Payment payingNothing() {
        return new Payment(fields, method, Map.of());
    }

    /** The next version. */
    Payment edited() {
        return with("version", version() + 1);
    }

    Payment deleted() {
        return with("deleted", true).edited();
    }

    long version() {
        return (Long) Objects.requireNonNull(fields.get("version"));
    }

    String id() {
        return text("id");
    }

    BigDecimal amount() {
        return (BigDecimal) Objects.requireNonNull(fields.get("amount"));
    }

    /** A field as text; empty if it is left out. */
    String text(String field) {
        return Objects.requireNonNullElse(fields.get(field), "").toString();
    }

    String key() {
        return text("company") + "/" + id();
    }

    Message message() {
        return Message.of(Topic.PAYMENTS, key(), json());
    }

    private String json() {
        var json = new LinkedHashMap<>(fields);
        json.put(
                "allocations",
                allocations.entrySet().stream()
                        .map(one -> Map.of("invoiceId", one.getKey(), "amount", one.getValue()))
                        .toList());
        return JsonMapper.shared().writeValueAsString(json);
    }
}
