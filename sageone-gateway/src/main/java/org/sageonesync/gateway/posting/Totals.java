package org.sageonesync.gateway.posting;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The sums of an invoice or a credit note. SageOne works them out by itself, so they are never part
 * of what is saved; they are kept beside it and compared with what SageOne answers.
 */
public record Totals(BigDecimal exclusive, BigDecimal tax, BigDecimal total) {

    private static final String EXCLUSIVE = "Exclusive";
    private static final String TAX = "Tax";
    private static final String TOTAL = "Total";
    private static final int CENTS = 2;

    /** Without trailing zeros, so that equal amounts are equal. */
    public Totals {
        exclusive = exclusive.stripTrailingZeros();
        tax = tax.stripTrailingZeros();
        total = total.stripTrailingZeros();
    }

    /** Empty: the JSON names no total. */
    public static Optional<Totals> in(JsonNode json) {
        return json.path(TOTAL).isNumber()
                ? Optional.of(
                        new Totals(amount(json, EXCLUSIVE), amount(json, TAX), amount(json, TOTAL)))
                : Optional.empty();
    }

    /** The fields with these sums beside them. */
    ObjectNode beside(ObjectNode fields) {
        return fields.deepCopy().put(EXCLUSIVE, exclusive).put(TAX, tax).put(TOTAL, total);
    }

    /** The fields without any sums. */
    public static ObjectNode removedFrom(ObjectNode fields) {
        return fields.deepCopy().remove(List.of(EXCLUSIVE, TAX, TOTAL));
    }

    String words() {
        return "%s (exclusive %s, tax %s)".formatted(words(total), words(exclusive), words(tax));
    }

    private static BigDecimal amount(JsonNode json, String field) {
        return json.path(field).asDecimal(BigDecimal.ZERO);
    }

    private static String words(BigDecimal amount) {
        return amount.setScale(Math.max(CENTS, amount.scale())).toPlainString();
    }
}
