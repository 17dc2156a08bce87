package org.sageonesync.gateway.budget;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** First come, first served within a kind; the kinds take turns. Not thread-safe. */
final class Turns<T> {

    private final SequencedMap<String, ArrayDeque<T>> kinds = new LinkedHashMap<>();
    private int size;

    void add(String kind, T waiting) {
        kinds.computeIfAbsent(kind, _ -> new ArrayDeque<>()).add(waiting);
        size++;
    }

    @Nullable T poll() {
        var turn = kinds.pollFirstEntry();
        if (turn == null) {
            return null;
        }
        var first = turn.getValue().remove();
        if (!turn.getValue().isEmpty()) {
            kinds.putLast(turn.getKey(), turn.getValue());
        }
        size--;
        return first;
    }

    boolean remove(String kind, T waiting) {
        var queue = kinds.get(kind);
        if (queue == null || !queue.remove(waiting)) {
            return false;
        }
        if (queue.isEmpty()) {
            kinds.remove(kind);
        }
        size--;
        return true;
    }

    int size() {
        return size;
    }
}
