package org.sageonesync.contracts.billing;

import org.sageonesync.contracts.problem.Violation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;

/**
 * Makes a tree fit to be judged by a schema. Nulls are left out. A number beyond all sense, such as
 * {@code 1e999999999}, whose arithmetic would take all memory, becomes a null, which no schema
 * allows; the others count by their value, so that 17.0 is 17. Text that PostgreSQL cannot keep
 * (U+0000, half of a surrogate pair) is reported, wherever it stands.
 */
final class Tidying {

    private static final int MOST_DIGITS = 40;

    /** Beyond that a further one tells the sender nothing new. */
    private static final int MOST_VIOLATIONS = 100;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<Violation> violations;

    private Tidying(List<Violation> violations) {
        this.violations = violations;
    }

    static ObjectNode tidy(ObjectNode event, List<Violation> violations) {
        return new Tidying(violations).object(event, FieldPath.ROOT);
    }

    private JsonNode value(JsonNode node, FieldPath path) {
        return switch (node) {
            case ObjectNode object -> object(object, path);
            case ArrayNode array -> array(array, path);
            case JsonNode text when text.isString() -> text(text, path);
            case JsonNode number when number.isNumber() -> number(number.decimalValue());
            case JsonNode other -> other;
        };
    }

    private ObjectNode object(ObjectNode object, FieldPath path) {
        var tidied = NODES.objectNode();
        for (var property : object.properties()) {
            var name = property.getKey();
            check(name, path, "must have no field whose name holds");
            if (!property.getValue().isNull()) {
                tidied.set(name, value(property.getValue(), path.field(name)));
            }
        }
        return tidied;
    }

    private ArrayNode array(ArrayNode array, FieldPath path) {
        var tidied = NODES.arrayNode(array.size());
        for (var i = 0; i < array.size(); i++) {
            tidied.add(value(array.get(i), path.at(i)));
        }
        return tidied;
    }

    private JsonNode text(JsonNode text, FieldPath path) {
        check(text.stringValue(), path, "must not hold");
        return text;
    }

    private void check(String text, FieldPath path, String what) {
        if (violations.size() < MOST_VIOLATIONS && !Storable.isStorable(text)) {
            violations.add(
                    new Violation(
                            path.toString(),
                            what + " the character U+0000 or half of a surrogate pair"));
        }
    }

    private static JsonNode number(BigDecimal number) {
        if (!isSensible(number)) {
            return NODES.nullNode();
        }
        var plain = number.stripTrailingZeros();
        return plain.scale() > 0
                ? NODES.numberNode(plain)
                : NODES.numberNode(plain.toBigIntegerExact());
    }

    private static boolean isSensible(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
