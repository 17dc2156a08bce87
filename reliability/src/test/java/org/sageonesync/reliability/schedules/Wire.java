package org.sageonesync.reliability.schedules;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.topic.Topics;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Billing's events as they are published.
 *
 * @param company the set of books
 */
record Wire(String company) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static String topic(Fact fact) {
        return switch (fact) {
            case Fact.Customer _ -> Topics.CUSTOMERS;
            case Fact.Sale _ -> Topics.INVOICES;
            case Fact.Payment _ -> Topics.PAYMENTS;
        };
    }

    String key(String id) {
        return company + "/" + id;
    }

    String json(Fact fact) {
        var fields = head(fact.key().id(), fact.version());
        switch (fact) {
            case Fact.Customer customer -> customer(fields, customer);
            case Fact.Sale sale -> sale(fields, sale);
            case Fact.Payment payment -> payment(fields, payment);
        }
        return JSON.writeValueAsString(fields);
    }

    /** At most an event that says whom it is about, and nonsense; null: a tombstone. */
    @Nullable String json(Step.Garble garble) {
        return garble.about() == null || garble.value() == null
                ? garble.value()
                : "{\"company\": \"%s\", \"id\": \"%s\", %s}"
                        .formatted(company, garble.id(), garble.value());
    }

    private Map<String, Object> head(String id, long version) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("company", company);
        fields.put("id", id);
        fields.put("version", version);
        return fields;
    }

    private static void customer(Map<String, Object> fields, Fact.Customer customer) {
        fields.put("name", customer.name());
        fields.put("status", customer.disabled() ? "disabled" : "active");
        fields.put("deleted", customer.deleted());
        if (customer.partner() != null) {
            fields.put("partnerId", customer.partner());
        }
    }

    private static void sale(Map<String, Object> fields, Fact.Sale sale) {
        fields.put("kind", sale.key().entity().wireName());
        fields.put("number", sale.number());
        fields.put("customerId", sale.customer());
        fields.put("issuedOn", "2026-03-02");
        fields.put("dueOn", "2026-04-01");
        fields.put("status", sale.deleted() ? "deleted" : "unpaid");
        fields.put("lines", sale.quantity() == 0 ? List.of() : List.of(line(sale)));
        fields.put("totals", totals(sale));
        if (sale.key().entity() == Entity.CREDIT_NOTE && sale.creditOf() != null) {
            fields.put("creditOf", sale.creditOf());
        }
    }

    private static Map<String, Object> line(Fact.Sale sale) {
        return Map.of(
                "description", "Fibre " + sale.price(),
                "quantity", sale.quantity(),
                "unitPrice", Cents.money(sale.price()),
                "taxRate", 15,
                "categoryId", sale.category());
    }

    private static Map<String, Object> totals(Fact.Sale sale) {
        return Map.of(
                "exclusive", Cents.money(sale.exclusive()),
                "tax", Cents.money(sale.tax()),
                "inclusive", Cents.money(sale.total()));
    }

    private static void payment(Map<String, Object> fields, Fact.Payment payment) {
        fields.put("customerId", payment.customer());
        fields.put("methodId", payment.method());
        fields.put("amount", Cents.money(payment.amount()));
        fields.put("paidOn", "2026-03-05");
        fields.put("deleted", payment.deleted());
        var allocations =
                payment.shares().entrySet().stream()
                        .map(
                                share ->
                                        Map.of(
                                                "invoiceId",
                                                share.getKey(),
                                                "amount",
                                                Cents.money(share.getValue())))
                        .toList();
        fields.put("allocations", allocations);
    }
}
