package org.sageonesync.reliability.schedules;

import static org.awaitility.Awaitility.await;

import org.awaitility.core.ConditionTimeoutException;
import org.sageonesync.reliability.world.World;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Waits until schedules have come to rest, and says which have not come to what they must. */
final class Referee {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(300);

    private final Telescope telescope;
    private final List<Play> open;

    private Referee(World world, List<Play> plays) {
        this.telescope = new Telescope(world);
        this.open = new ArrayList<>(plays);
    }

    /** What is wrong with which play; empty: nothing. */
    static Map<Play, List<String>> findings(World world, List<Play> plays) {
        try {
            await().atMost(PATIENCE)
                    .pollInterval(POLL)
                    .until(new Referee(world, plays)::areAllWell);
        } catch (ConditionTimeoutException _) {
            // What is wrong is said below.
        }
        var sights = new Referee(world, plays).sights();
        return plays.stream()
                .collect(
                        Collectors.toMap(play -> play, play -> play.findings(sight(sights, play))));
    }

    private boolean areAllWell() {
        var sights = sights();
        open.removeIf(play -> isWell(play, sight(sights, play)));
        return open.isEmpty();
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
