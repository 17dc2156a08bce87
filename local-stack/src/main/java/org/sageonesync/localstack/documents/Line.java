package org.sageonesync.localstack.documents;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of a bill.
 *
 * @param price of one
 * @param inclusive whether the price includes tax
 * @param discount in percent
 * @param changes fields of the event that are to read otherwise; empty text leaves one out
 */
record Line(
        String description,
        Good good,
        Tax tax,
        BigDecimal quantity,
        BigDecimal price,
        boolean inclusive,
        BigDecimal discount,
        Map<String, Object> changes) {

    private static final String LEFT_OUT = "";

    static Line of(Good good, String description, String price) {
        return new Line(
                description,
                good,
                Tax.VAT,
                BigDecimal.ONE,
                new BigDecimal(price),
                false,
                BigDecimal.ZERO,
                Map.of());
    }

    static Line inclusive(Good good, String description, String price) {
        Line line = of(good, description, price);
        return new Line(
                description,
                good,
                line.tax,
                line.quantity,
                line.price,
                true,
                line.discount,
                Map.of());
    }

    Line times(String number) {
        return new Line(
                description,
                good,
                tax,
                new BigDecimal(number),
                price,
                inclusive,
                discount,
                changes);
    }

    Line less(String percent) {
        return new Line(
                description,
                good,
                tax,
                quantity,
                price,
                inclusive,
                new BigDecimal(percent),
                changes);
    }

    Line taxed(Tax as) {
        return new Line(description, good, as, quantity, price, inclusive, discount, changes);
    }

    Line with(String field, Object value) {
        var changed = new LinkedHashMap<>(changes);
        changed.put(field, value);
        return new Line(description, good, tax, quantity, price, inclusive, discount, changed);
    }

    Line without(String field) {
        return with(field, LEFT_OUT);
    }

    /** What billing, and SageOne, make of it. */
    Sums sums() {
        BigDecimal kept = BigDecimal.ONE.subtract(discount.movePointLeft(2));
        BigDecimal net = quantity.multiply(price).multiply(kept);
        return inclusive ? Sums.within(net, tax.rate()) : Sums.upon(net, tax.rate());
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("description", description);
        json.put("quantity", quantity);
        json.put(inclusive ? "unitPriceInclusive" : "unitPrice", price);
        if (discount.signum() != 0) {
            json.put("discountPercent", discount);
        }
        json.put("taxRate", tax.percent());
        json.put("taxRateId", tax.id());
        json.put("categoryId", good.category());
        if (good.isTariff()) {
            json.put("tariffId", good.id());
        }
        json.putAll(changes);
        json.values().removeIf(LEFT_OUT::equals);
        return json;
    }
}
