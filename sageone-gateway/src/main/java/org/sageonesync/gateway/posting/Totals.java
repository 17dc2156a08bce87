package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The sums of a document, to compare with what SageOne answers. Those of an invoice or a credit
 * note SageOne works out by itself, so they are never part of what is saved, and are kept beside
 * it. A receipt has only a total, which is saved.
 *
 * @param exclusive null together with the tax: the total is not made up of them
 */
public record Totals(@Nullable BigDecimal exclusive, @Nullable BigDecimal tax, BigDecimal total) {

    private static final String EXCLUSIVE = "Exclusive";
    private static final String TAX = "Tax";
    private static final String TOTAL = "Total";
    private static final int CENTS = 2;

    /** Without trailing zeros, so that equal amounts are equal. */
    public Totals {
        exclusive = exclusive == null ? null : exclusive.stripTrailingZeros();
        tax = tax == null ? null : tax.stripTrailingZeros();
        total = total.stripTrailingZeros();
    }

    /** A total that is not made up of others. */
    public static Totals only(BigDecimal total) {
        return new Totals(null, null, total);
    }

    /** Empty: the JSON names no total. */
    public static Optional<Totals> in(JsonNode json) {
        if (!json.path(TOTAL).isNumber()) {
            return Optional.empty();
        }
        var total = amount(json, TOTAL);
        return Optional.of(
                json.has(EXCLUSIVE) || json.has(TAX)
                        ? new Totals(amount(json, EXCLUSIVE), amount(json, TAX), total)
                        : only(total));
    }

    /** Whether the books come to what is wanted. */
    boolean fulfil(Totals wanted) {
        return equals(wanted) || (wanted.isOnly() && total.compareTo(wanted.total) == 0);
    }

    private boolean isOnly() {
        return exclusive == null || tax == null;
    }

    /** The fields with these sums beside them. */
    ObjectNode beside(ObjectNode fields) {
        return isOnly()
                ? fields
                : fields.deepCopy().put(EXCLUSIVE, exclusive).put(TAX, tax).put(TOTAL, total);
    }

    /** The fields without sums that stand beside them. */
    public static ObjectNode removedFrom(ObjectNode fields) {
        return fields.has(EXCLUSIVE)
                ? fields.deepCopy().remove(List.of(EXCLUSIVE, TAX, TOTAL))
                : fields;
    }

    String words() {
        return exclusive == null || tax == null
                ? words(total)
                : "%s (exclusive %s, tax %s)".formatted(words(total), words(exclusive), words(tax));
    }

    private static BigDecimal amount(JsonNode json, String field) {
        return json.path(field).asDecimal(BigDecimal.ZERO);
    }

    private static String words(BigDecimal amount) {
        return amount.setScale(Math.max(CENTS, amount.scale())).toPlainString();
    }
}
