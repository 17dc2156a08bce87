package org.sageonesync.sandbox.query;

import org.sageonesync.sandbox.rows.Row;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** A view of a list that begins at another element: an unstable order that costs nothing. */
final class Rotated extends AbstractList<Row> implements RandomAccess {

    private final List<Row> rows;
    private final int start;

    Rotated(List<Row> rows, int start) {
        this.rows = rows;
        this.start = start;
    }

    @Override
    public Row get(int index) {
        Objects.checkIndex(index, rows.size());
        return rows.get((index + start) % rows.size());
    }

    @Override
    public int size() {
        return rows.size();
    }
}
