package org.sageonesync.sandbox.rows;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a row from a request body; names are case-insensitive and unknown ones ignored. */
public final class RowReader {

    private final ValueReader values;

    /** A reader of this dialect. */
    public RowReader(JsonDialect dialect) {
        this.values = new ValueReader(dialect);
    }

    /**
     * Reads every writable field; what the body leaves out keeps the value that {@code base} has,
     * and read-only fields always do.
     */
    public Reading read(JsonNode body, Row base) {
        if (!body.isObject()) {
            return new Reading.Faulty("The request body must be a JSON object.");
        }
        try {
            return new Reading.Complete(row(body, base));
        } catch (FieldFault fault) {
            return new Reading.Faulty(fault.sentence());
        }
    }

    private Row row(JsonNode body, Row base) throws FieldFault {
        Map<String, JsonNode> sent = new HashMap<>();
        body.properties().forEach(p -> sent.put(p.getKey().toLowerCase(Locale.ROOT), p.getValue()));
        var row = base;
        for (var field : base.schema().fields()) {
            var value = sent.get(field.name().toLowerCase(Locale.ROOT));
            if (value != null && !field.readOnly()) {
                row = row.with(field.name(), value(field, value, base));
            }
            if (field.mandatory() && absent(row.value(field.name()))) {
                throw FieldFault.required(field);
            }
        }
        return row;
    }

    private @Nullable Object value(Field field, JsonNode value, Row base) throws FieldFault {
        if (field.type() != FieldType.LINES) {
            return values.read(field, value);
        }
        List<Row> lines = new ArrayList<>();
        for (var line : value) {
            lines.add(row(line, Row.blank(base.schema().lines())));
        }
        return List.copyOf(lines);
    }

    private static boolean absent(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty());
    }
}
