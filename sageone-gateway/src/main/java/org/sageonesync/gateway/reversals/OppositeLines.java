package org.sageonesync.gateway.reversals;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a document as its opposite bears them. SageOne takes no negative line in a credit
 * note: where the document has one, its lines are summed up for each tax type.
 */
record OppositeLines(ArrayNode lines, boolean summedUp) {

    private static final List<String> KEPT =
            List.of(
                    "SelectionId",
                    "LineType",
                    "TaxTypeId",
                    "Description",
                    "Comments",
                    "Quantity",
                    "Unit",
                    "DiscountPercentage",
                    "AnalysisCategoryId1",
                    "AnalysisCategoryId2",
                    "AnalysisCategoryId3",
                    "$TrackingCode");
    private static final String INCLUSIVE = "UnitPriceInclusive";

    /** Empty: summed up they are still negative, or there are none. */
    static Optional<OppositeLines> of(JsonNode document) {
        var lines = document.path("Lines").valueStream().toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return lines.stream().anyMatch(OppositeLines::isNegative)
                ? summedUp(lines)
                : Optional.of(new OppositeLines(kept(lines, document), false));
    }

    private static ArrayNode kept(List<JsonNode> lines, JsonNode document) {
        var price = document.path("Inclusive").asBoolean(false) ? INCLUSIVE : "UnitPriceExclusive";
        var kept = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> kept.add(copy(line).set(price, line.path(price))));
        return kept;
    }

    private static ObjectNode copy(JsonNode line) {
        var copy = JsonNodeFactory.instance.objectNode();
        KEPT.stream().filter(line::hasNonNull).forEach(field -> copy.set(field, line.get(field)));
        return copy;
    }

    private static Optional<OppositeLines> summedUp(List<JsonNode> lines) {
        Map<Long, ObjectNode> byTaxType = new LinkedHashMap<>();
        lines.forEach(line -> byTaxType.merge(taxType(line), sum(line), OppositeLines::add));
        var sums = JsonNodeFactory.instance.arrayNode();
        byTaxType.values().stream().filter(sum -> total(sum).signum() != 0).forEach(sums::add);
        boolean possible = sums.valueStream().allMatch(sum -> total(sum).signum() > 0);
        return possible && !sums.isEmpty()
                ? Optional.of(new OppositeLines(sums, true))
                : Optional.empty();
    }

    private static ObjectNode sum(JsonNode line) {
        var sum = copy(line);
        sum.remove(List.of("Unit", "DiscountPercentage", "Comments"));
        return sum.put("Quantity", 1).put(INCLUSIVE, line.path("Total").asDecimal(BigDecimal.ZERO));
    }

    private static ObjectNode add(ObjectNode sum, ObjectNode line) {
        return sum.put(INCLUSIVE, total(sum).add(total(line)));
    }

    private static BigDecimal total(JsonNode sum) {
        return sum.path(INCLUSIVE).asDecimal(BigDecimal.ZERO);
    }

    private static long taxType(JsonNode line) {
        return line.path("TaxTypeId").asLong(0);
    }

    private static boolean isNegative(JsonNode line) {
        return line.path("Total").asDecimal(BigDecimal.ZERO).signum() < 0
                || line.path("Quantity").asDecimal(BigDecimal.ZERO).signum() < 0;
    }
}
