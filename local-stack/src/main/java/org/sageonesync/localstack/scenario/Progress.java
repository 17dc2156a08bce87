package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.screen.Screen;
import org.sageonesync.localstack.server.Waiting;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Watches the records until none of them is on its way any more, and shows how far they are. */
final class Progress {

    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final int EXAMPLES = 10;
    private static final List<String> UNDECIDED = List.of("PENDING");
    private static final List<String> ON_THEIR_WAY =
            List.of("PENDING", "UNCERTAIN", "HELD", "PARKED");

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
        until(
                "it is decided of all %s what is to become of them".formatted(label),
                longest,
                "decided",
                expected,
                UNDECIDED);
    }

    /** Until so many records are where they stay. */
    void untilSettled(long expected, Duration longest) {
        until(
                "no more %s are on their way than are to wait".formatted(label),
                longest,
                "settled",
                expected,
                ON_THEIR_WAY);
    }

    private void until(
            String sentence, Duration longest, String done, long expected, List<String> not) {
        var standstill = new Standstill(InstantSource.system());
        waiting.until(sentence, longest, () -> glance(done, expected, not, standstill));
    }

    private boolean glance(String what, long expected, List<String> not, Standstill standstill) {
        long done = Math.min(expected, records.in(state -> !not.contains(state)));
        screen.progress(label + " " + what, done, expected);
        if (done >= expected) {
            return true;
        }
        if (standstill.isDue(done)) {
            records.examples(not, EXAMPLES).forEach(one -> screen.line("      not yet: " + one));
        }
        Waiting.pause(GLANCE);
        return false;
    }
}
