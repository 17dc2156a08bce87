package org.sageonesync.gateway.budget;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Lane;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who waits, and whose turn it is: what completes a change that was begun goes first; then the
 * higher lane goes first, but one that has been passed over often enough goes before it, so that
 * none starves. Not thread-safe.
 */
final class LaneQueue<T> {

    /** How often a lane is passed over while something waits in it. */
    private static final Map<Lane, Integer> PATIENCE =
            Map.of(Lane.INTERACTIVE, Integer.MAX_VALUE, Lane.LIVE, 4, Lane.BACKFILL, 9);

    private final BudgetSettings.Queue bounds;
    private final Deque<T> completing = new ArrayDeque<>();
    private final Map<Lane, Turns<T>> lanes = new EnumMap<>(Lane.class);
    private final Map<Lane, Integer> passedOver = new EnumMap<>(Lane.class);

    LaneQueue(BudgetSettings.Queue bounds) {
        this.bounds = bounds;
    }

    /** Goes before every lane. Bounded by the calls under way, since each follows one of them. */
    void complete(T waiting) {
        completing.add(waiting);
    }

    /** False if the lane is full. */
    boolean offer(Lane lane, String kind, T waiting) {
        var turns = turns(lane);
        if (turns.size() >= bounds.bound(lane)) {
            return false;
        }
        turns.add(kind, waiting);
        return true;
    }

    /** Takes out whose turn it is; null if nobody waits. */
    @Nullable T poll() {
        if (!completing.isEmpty()) {
            return completing.remove();
        }
        var lane = next();
        if (lane == null) {
            return null;
        }
        countPassedOver(lane);
        return turns(lane).poll();
    }

    boolean remove(Lane lane, String kind, T waiting) {
        return completing.remove(waiting) || turns(lane).remove(kind, waiting);
    }

    int size(Lane lane) {
        return turns(lane).size();
    }

    int size() {
        return completing.size() + lanes.values().stream().mapToInt(Turns::size).sum();
    }

    private @Nullable Lane next() {
        Lane highest = null;
        for (var lane : Lane.values()) {
            if (turns(lane).size() > 0) {
                if (isImpatient(lane)) {
                    return lane;
                }
                highest = highest == null ? lane : highest;
            }
        }
        return highest;
    }

    private boolean isImpatient(Lane lane) {
        return passedOver.getOrDefault(lane, 0) >= PATIENCE.getOrDefault(lane, 0);
    }

    private void countPassedOver(Lane chosen) {
        for (var lane : Lane.values()) {
            if (lane != chosen && turns(lane).size() > 0) {
                passedOver.merge(lane, 1, Integer::sum);
            }
        }
        passedOver.put(chosen, 0);
    }

    private Turns<T> turns(Lane lane) {
        return lanes.computeIfAbsent(lane, _ -> new Turns<>());
    }
}
