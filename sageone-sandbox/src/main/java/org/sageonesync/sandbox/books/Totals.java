package org.sageonesync.sandbox.books;

import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Recomputes a document's money from quantity, unit price, {@code Inclusive}, discounts and tax
 * types; what the caller sent as a total is not looked at. {@code Total = Exclusive + Tax +
 * Rounding}, all to two decimals.
 */
final class Totals {

    private static final int CENTS = 2;
    private static final int PRICE_DECIMALS = 4;
    private static final int EXACT = 12;

    private final Shelf shelf;

    Totals(Shelf shelf) {
        this.shelf = shelf;
    }

    Row of(Row document) {
        var priced = document.lines().stream().map(line -> price(line, document)).toList();
        var total = sum(priced, "Total");
        var tax = sum(priced, "Tax");
        if (shelf.is(Switch.TAX_ROUNDING, Position.DOCUMENT)) {
            tax =
                    cents(
                            priced.stream()
                                    .map(this::exactTax)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
            total = document.flag("Inclusive") ? total : sum(priced, "Exclusive").add(tax);
        }
        return document.with("Lines", priced)
                .with("Discount", sum(priced, "Discount"))
                .with("Exclusive", total.subtract(tax))
                .with("Tax", tax)
                .with("Rounding", BigDecimal.ZERO)
                .with("Total", total);
    }

    private Row price(Row line, Row document) {
        boolean inclusive = document.flag("Inclusive");
        var rate = rate(line);
        var unit = line.amount(inclusive ? "UnitPriceInclusive" : "UnitPriceExclusive");
        var gross = line.amount("Quantity").multiply(unit);
        var net = gross.multiply(kept(line)).multiply(kept(document));
        var total = inclusive ? cents(net) : cents(net).add(cents(net.multiply(rate)));
        var tax = inclusive ? cents(taxWithin(net, rate)) : cents(net.multiply(rate));
        return line.with("ID", line.id() == 0 ? shelf.nextId() : line.id())
                .with("TaxPercentage", rate)
                .with("UnitPriceExclusive", inclusive ? exclusive(unit, rate) : unit)
                .with("UnitPriceInclusive", inclusive ? unit : inclusive(unit, rate))
                .with("Exclusive", total.subtract(tax))
                .with("Discount", cents(gross.subtract(net)))
                .with("Tax", tax)
                .with("Total", total);
    }

    private BigDecimal exactTax(Row line) {
        var net = line.amount("Quantity").multiply(line.amount("UnitPriceExclusive"));
        return net.multiply(kept(line)).multiply(line.amount("TaxPercentage"));
    }

    /** The rate of the line's tax type; a line without one carries no tax [infer]. */
    private BigDecimal rate(Row line) {
        return Optional.ofNullable(line.number("TaxTypeId"))
                .flatMap(id -> shelf.table(Entities.TAX_TYPE).find(id))
                .map(type -> type.amount("Percentage"))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal kept(Row discounted) {
        return BigDecimal.ONE.subtract(discounted.amount("DiscountPercentage"));
    }

    private static BigDecimal taxWithin(BigDecimal net, BigDecimal rate) {
        return net.multiply(rate).divide(BigDecimal.ONE.add(rate), EXACT, RoundingMode.HALF_UP);
    }

    private static BigDecimal exclusive(BigDecimal unit, BigDecimal rate) {
        return unit.divide(BigDecimal.ONE.add(rate), PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal inclusive(BigDecimal unit, BigDecimal rate) {
        return unit.multiply(BigDecimal.ONE.add(rate))
                .setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Rounds as the company's {@code RoundingType} says: 0 up, 1 down, otherwise half up. */
    private BigDecimal cents(BigDecimal amount) {
        var type = shelf.company().number("RoundingType");
        var mode =
                switch (type == null ? 2 : type.intValue()) {
                    case 0 -> RoundingMode.UP;
                    case 1 -> RoundingMode.DOWN;
                    default -> RoundingMode.HALF_UP;
                };
        return amount.setScale(CENTS, mode);
    }

    private static BigDecimal sum(List<Row> lines, String field) {
        return lines.stream()
                .map(line -> line.amount(field))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
