package org.sageonesync.reliability.schedules;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The random numbers of one seed. */
final class Dice {

    private static final int HUNDRED = 100;

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    long seed() {
        return random.nextLong(Long.MAX_VALUE);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(HUNDRED) < chance;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        var left = new ArrayList<>(items);
        var drawn = new ArrayList<T>();
        while (!left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }
}
