package org.sageonesync.sandbox.rows;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;

/** Writes rows as SageOne does: null fields are left out [wire]. */
public final class RowWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final JsonDialect dialect;

    /** A writer of this dialect. */
    public RowWriter(JsonDialect dialect) {
        this.dialect = dialect;
    }

    /** The whole row. */
    public ObjectNode write(Row row) {
        return write(row, _ -> true);
    }

    /** The fields that the predicate selects. */
    public ObjectNode write(Row row, Predicate<Field> selected) {
        var node = NODES.objectNode();
        for (var field : row.schema().fields()) {
            var value = row.value(field.name());
            if (value != null && selected.test(field)) {
                node.set(field.name(), node(field, value));
            }
        }
        return node;
    }

    private JsonNode node(Field field, Object value) {
        return switch (value) {
            case String text -> NODES.stringNode(text);
            case Long number -> NODES.numberNode(number);
            case Boolean flag -> NODES.booleanNode(flag);
            case BigDecimal number -> decimal(field, number);
            case LocalDateTime date -> NODES.stringNode(Dates.write(date, dialect.zulu()));
            case JsonNode tree -> tree;
            case List<?> lines -> lines(lines);
            default -> throw new IllegalStateException(field.name() + " holds " + value.getClass());
        };
    }

    private JsonNode decimal(Field field, BigDecimal number) {
        boolean percent = dialect.percent() && field.type() == FieldType.FRACTION;
        return NODES.numberNode(percent ? number.movePointRight(2) : number);
    }

    private JsonNode lines(List<?> lines) {
        var array = NODES.arrayNode();
        lines.forEach(line -> array.add(write((Row) line)));
        return array;
    }
}
