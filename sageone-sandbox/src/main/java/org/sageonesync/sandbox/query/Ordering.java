package org.sageonesync.sandbox.query;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.rows.Field;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.Schema;

import java.util.Comparator;
import java.util.List;

/** What {@code $orderby} asks for. */
sealed interface Ordering {

    /** No {@code $orderby}. */
    record Unordered() implements Ordering {}

    /** By id, which is the order of the table. */
    record ById(boolean descending) implements Ordering {}

    /** By other fields, and by id where they are equal. */
    record ByFields(Comparator<Row> comparator) implements Ordering {}

    static Ordering parse(@Nullable String orderBy, Schema schema) throws BadQuery {
        if (orderBy == null || orderBy.isBlank()) {
            return new Unordered();
        }
        Comparator<Row> comparator = null;
        var keys = List.of(orderBy.split(",", -1));
        for (var key : keys) {
            var words = List.of(key.strip().split("\\s+", -1));
            var field = field(words.getFirst(), schema);
            boolean descending = descending(words);
            if (keys.size() == 1 && field.name().equals("ID")) {
                return new ById(descending);
            }
            var next = descending ? byField(field).reversed() : byField(field);
            comparator = comparator == null ? next : comparator.thenComparing(next);
        }
        return comparator == null
                ? new Unordered()
                : new ByFields(comparator.thenComparingLong(Row::id));
    }

    private static Field field(String name, Schema schema) throws BadQuery {
        return schema.field(name)
                .orElseThrow(() -> new BadQuery("Could not find a property named '" + name + "'."));
    }

    private static boolean descending(List<String> words) throws BadQuery {
        if (words.size() == 1 || (words.size() == 2 && words.get(1).equalsIgnoreCase("asc"))) {
            return false;
        }
        if (words.size() == 2 && words.get(1).equalsIgnoreCase("desc")) {
            return true;
        }
        throw new BadQuery("Syntax error in the order.");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // all values of one field are of one class
    private static Comparator<Row> byField(Field field) {
        return Comparator.comparing(
                row -> row.value(field.name()) instanceof Comparable value ? value : null,
                Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
