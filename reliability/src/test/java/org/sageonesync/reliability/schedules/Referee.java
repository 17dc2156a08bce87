package org.sageonesync.reliability.schedules;

import static org.awaitility.Awaitility.await;

import org.sageonesync.reliability.world.World;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Waits until schedules have come to what they must, or nothing has changed for long: how long that
 * takes as a whole depends on the machine.
 */
final class Referee {

    private static final Duration STALLED = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration POLL = Duration.ofMillis(300);

    private final Telescope telescope;
    private final List<Play> open;
    private Map<String, Map<RecordId, String>> seen = Map.of();
    private long seenAt = System.nanoTime();

    private Referee(World world, List<Play> plays) {
        this.telescope = new Telescope(world);
        this.open = new ArrayList<>(plays);
    }

    /** What is wrong with which play, if nothing the empty list. */
    static Map<Play, List<String>> findings(World world, List<Play> plays) {
        await().atMost(PATIENCE).pollInterval(POLL).until(new Referee(world, plays)::isOver);
        var sights = new Referee(world, plays).sights();
        return plays.stream()
                .collect(
                        Collectors.toMap(play -> play, play -> play.findings(sight(sights, play))));
    }

    private boolean isOver() {
        var sights = sights();
        open.removeIf(play -> isWell(play, sight(sights, play)));
        return open.isEmpty() || isStalled(sights);
    }

    private boolean isStalled(Map<String, Sight> sights) {
        var now =
                sights.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> entry.getValue().states()));
        if (!now.equals(seen)) {
            seen = now;
            seenAt = System.nanoTime();
        }
        return System.nanoTime() - seenAt > STALLED.toNanos();
    }

    private static boolean isWell(Play play, Sight sight) {
        return play.isAtRest(sight) && play.findings(sight).isEmpty();
    }

    private Map<String, Sight> sights() {
        return telescope.look(open.stream().map(play -> play.company().toString()).toList());
    }

    private static Sight sight(Map<String, Sight> sights, Play play) {
        return Objects.requireNonNull(sights.get(play.company().toString()));
    }
}
