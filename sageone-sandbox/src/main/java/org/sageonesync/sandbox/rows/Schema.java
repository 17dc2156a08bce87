package org.sageonesync.sandbox.rows;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of an entity in the order in which replies list them; names are case-insensitive. */
public final class Schema {

    private final String name;
    private final List<Field> fields;
    private final Map<String, Integer> positions = new HashMap<>();
    private final @Nullable Schema lines;

    private Schema(String name, List<Field> fields, @Nullable Schema lines) {
        this.name = name;
        this.fields = fields;
        this.lines = lines;
        for (int i = 0; i < fields.size(); i++) {
            positions.put(fields.get(i).name().toLowerCase(Locale.ROOT), i);
        }
    }

    /** An entity without lines. */
    public static Schema of(String name, List<Field> fields) {
        return new Schema(name, List.copyOf(fields), null);
    }

    /** An entity whose {@link FieldType#LINES} field holds rows of another schema. */
    public static Schema of(String name, List<Field> fields, Schema lines) {
        return new Schema(name, List.copyOf(fields), lines);
    }

    /** The service that serves the entity. */
    public String name() {
        return name;
    }

    /** All fields. */
    public List<Field> fields() {
        return fields;
    }

    /** The field of this name, in any case. */
    public Optional<Field> field(String fieldName) {
        return Optional.ofNullable(positions.get(fieldName.toLowerCase(Locale.ROOT)))
                .map(fields::get);
    }

    Schema lines() {
        if (lines == null) {
            throw new IllegalStateException(name + " has no lines");
        }
        return lines;
    }

    int position(String fieldName) {
        var position = positions.get(fieldName.toLowerCase(Locale.ROOT));
        if (position == null) {
            throw new IllegalArgumentException(name + " has no field " + fieldName);
        }
        return position;
    }
}
