package org.sageonesync.sandbox.rows;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The ids of the rows that share a key. */
final class RowIndex {

    private final Function<Row, @Nullable Object> key;
    private final Map<Object, NavigableSet<Long>> ids = new HashMap<>();

    RowIndex(Function<Row, @Nullable Object> key) {
        this.key = key;
    }

    void add(Row row) {
        var of = key.apply(row);
        if (of != null) {
            ids.computeIfAbsent(Texts.comparable(of), _ -> new TreeSet<>()).add(row.id());
        }
    }

    void remove(Row row) {
        var of = key.apply(row);
        if (of != null) {
            ids.computeIfPresent(
                    Texts.comparable(of),
                    (_, found) -> {
                        found.remove(row.id());
                        return found.isEmpty() ? null : found;
                    });
        }
    }

    NavigableSet<Long> ids(Object wanted) {
        return ids.getOrDefault(Texts.comparable(wanted), Collections.emptyNavigableSet());
    }
}
