package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.screen.Screen;
import org.sageonesync.localstack.server.Waiting;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Watches the records until none of them is on its way any more, and shows how far they are. */
final class Progress {

    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Set<String> ON_THEIR_WAY =
            Set.of("PENDING", "HELD", "UNCERTAIN", "PARKED");

    private final Screen screen;
    private final Waiting waiting;
    private final String label;
    private final Records records;

    Progress(Screen screen, Waiting waiting, String label, Records records) {
        this.screen = screen;
        this.waiting = waiting;
        this.label = label;
        this.records = records;
    }

    /**
     * Until so many of billing's records are known, and it is decided what is to become of each.
     */
    void untilDecided(long expected, Duration longest) {
        waiting.until(
                "it is decided of all %s what is to become of them".formatted(label),
                longest,
                () ->
                        glance(
                                label + " decided",
                                expected,
                                sum(records.byState(), state -> !state.equals("PENDING"))));
    }

    /** Until so many records are where they stay. */
    void untilSettled(long expected, Duration longest) {
        waiting.until(
                "no more %s are on their way than are to wait".formatted(label),
                longest,
                () ->
                        glance(
                                label + " settled",
                                expected,
                                sum(records.byState(), state -> !ON_THEIR_WAY.contains(state))));
    }

    private static long sum(Map<String, Long> counts, Predicate<String> states) {
        return counts.entrySet().stream()
                .filter(entry -> states.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private boolean glance(String what, long expected, long done) {
        screen.progress(what, Math.min(done, expected), expected);
        if (done >= expected) {
            return true;
        }
        Waiting.pause(GLANCE);
        return false;
    }
}
