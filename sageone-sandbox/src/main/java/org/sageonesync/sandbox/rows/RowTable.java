package org.sageonesync.sandbox.rows;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows in ascending id order with secondary indexes. Finding by id or by an indexed key, and
 * counting an id range, do not depend on how many rows there are. Not thread-safe: a company's lock
 * guards it.
 */
public final class RowTable {

    private final Schema schema;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, RowIndex> indexes = new HashMap<>();

    /** An empty table. */
    public RowTable(Schema schema) {
        this.schema = schema;
    }

    /** Indexes the table by the value of a field; texts are found in any case. */
    public RowTable indexedBy(String field) {
        return indexedBy(field, row -> row.value(field));
    }

    /** Indexes the table by a key of each row; rows with a null key are left out. */
    public RowTable indexedBy(String name, Function<Row, @Nullable Object> key) {
        indexes.put(name, new RowIndex(key));
        return this;
    }

    /** The rows' fields. */
    public Schema schema() {
        return schema;
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The row with this id. */
    public Optional<Row> find(long id) {
        int at = position(id);
        return at < 0 ? Optional.empty() : Optional.of(rows.get(at));
    }

    /** Adds the row, or replaces the one with its id. */
    public void put(Row row) {
        int at = position(row.id());
        if (at < 0) {
            rows.add(-at - 1, row);
        } else {
            var old = rows.set(at, row);
            indexes.values().forEach(index -> index.remove(old));
        }
        indexes.values().forEach(index -> index.add(row));
    }

    /** Removes a row. */
    public void remove(Row row) {
        int at = position(row.id());
        if (at >= 0) {
            var old = rows.remove(at);
            indexes.values().forEach(index -> index.remove(old));
        }
    }

    /** A view of the rows whose id is from {@code least} to {@code greatest}, both inclusive. */
    public List<Row> between(long least, long greatest) {
        int from = insertion(least);
        int to = greatest == Long.MAX_VALUE ? rows.size() : insertion(greatest + 1);
        return from >= to ? List.of() : Collections.unmodifiableList(rows).subList(from, to);
    }

    /** Whether an index of this name exists. */
    public boolean hasIndex(String name) {
        return indexes.containsKey(name);
    }

    /** The rows with this key in the named index, in ascending id order. */
    public List<Row> matching(String name, Object key) {
        var index = indexes.get(name);
        if (index == null) {
            throw new IllegalArgumentException("no index " + name);
        }
        return index.ids(key).stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Whether any row has this key in the named index. */
    public boolean any(String name, Object key) {
        var index = indexes.get(name);
        return index != null && !index.ids(key).isEmpty();
    }

    private int insertion(long id) {
        int at = position(id);
        return at < 0 ? -at - 1 : at;
    }

    /**
     * As {@link Collections#binarySearch}; the end is tried first, because new ids are greatest.
     */
    private int position(long id) {
        int low = 0;
        int high = rows.size() - 1;
        if (high >= 0 && rows.get(high).id() < id) {
            return -high - 2;
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = rows.get(middle).id();
            if (found == id) {
                return middle;
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
