package org.sageonesync.reliability.schedules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Deals faults in a random order, but none again before all others have had their turn. */
final class Deck {

    private final Dice dice;
    private final Deque<Cell> left = new ArrayDeque<>();

    Deck(Dice dice) {
        this.dice = dice;
    }

    List<Cell> deal(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private Cell next() {
        if (left.isEmpty()) {
            left.addAll(dice.shuffled(Cell.SAVES));
        }
        return left.removeFirst();
    }
}
