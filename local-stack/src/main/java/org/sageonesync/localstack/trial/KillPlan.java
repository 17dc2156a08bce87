package org.sageonesync.localstack.trial;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Which process is killed after which: the same for the same seed. Each is killed once before any
 * is killed again. Not thread-safe.
 */
final class KillPlan {

    /** On average between two kills. */
    static final Duration USUAL_PAUSE = Duration.ofMillis(4_500);

    private final List<String> victims;
    private final Random random;
    private final int third;
    private final Deque<String> deck = new ArrayDeque<>();

    /**
     * @param pause between two kills on average; none is shorter than a third of it
     */
    KillPlan(List<String> victims, long seed, Duration pause) {
        this.victims = List.copyOf(victims);
        this.random = new Random(seed);
        this.third = (int) pause.toMillis() / 3;
    }

    /**
     * @param pause since the kill before
     * @param down how long nobody starts it again
     */
    record Kill(Duration pause, String victim, Duration down) {}

    Kill next() {
        if (deck.isEmpty()) {
            var shuffled = new ArrayList<>(victims);
            Collections.shuffle(shuffled, random);
            deck.addAll(shuffled);
        }
        Duration pause = Duration.ofMillis(third + random.nextInt(4 * third));
        return new Kill(pause, deck.remove(), Duration.ofMillis(random.nextInt(2 * third)));
    }
}
