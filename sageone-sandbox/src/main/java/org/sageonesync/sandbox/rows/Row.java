package org.sageonesync.sandbox.rows;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * One immutable entity. Values are {@code String}, {@code Long}, {@code BigDecimal}, {@code
 * Boolean}, {@code LocalDateTime}, a list of line rows, a JSON tree, or null.
 */
public final class Row {

    private final Schema schema;
    private final @Nullable Object[] values;

    Row(Schema schema, @Nullable Object[] values) {
        this.schema = schema;
        this.values = values;
    }

    /** A row in which every field is blank. */
    public static Row blank(Schema schema) {
        return new Row(
                schema, schema.fields().stream().map(field -> field.type().blank()).toArray());
    }

    /** The entity's fields. */
    public Schema schema() {
        return schema;
    }

    /** The id; 0 for a row that is not stored. */
    public long id() {
        return value("ID") instanceof Long id ? id : 0;
    }

    /** The value of a field. */
    public @Nullable Object value(String field) {
        return values[schema.position(field)];
    }

    /** A text field. */
    public @Nullable String text(String field) {
        return (String) value(field);
    }

    /** An integer or a reference. */
    public @Nullable Long number(String field) {
        return (Long) value(field);
    }

    /** An integer or reference that is known to be there. */
    public long reference(String field) {
        return Objects.requireNonNull(number(field), field);
    }

    /** A decimal; zero when absent. */
    public BigDecimal amount(String field) {
        return value(field) instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }

    /** A flag. */
    public boolean flag(String field) {
        return Boolean.TRUE.equals(value(field));
    }

    /** A date that is known to be there. */
    public LocalDateTime date(String field) {
        return (LocalDateTime) Objects.requireNonNull(value(field), field);
    }

    /** The lines of a document; none where the entity has no lines. */
    public List<Row> lines() {
        return schema.field("Lines").isPresent() && value("Lines") instanceof List<?> lines
                ? lines.stream().map(Row.class::cast).toList()
                : List.of();
    }

    /** A copy with one field changed. */
    public Row with(String field, @Nullable Object value) {
        var copy = values.clone();
        copy[schema.position(field)] = value;
        return new Row(schema, copy);
    }

    @Override
    public String toString() {
        return schema.name() + " " + id();
    }
}
