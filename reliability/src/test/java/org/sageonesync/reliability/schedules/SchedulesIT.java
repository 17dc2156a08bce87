package org.sageonesync.reliability.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.reliability.world.World;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Random schedules. {@code -Dschedules=3000} plays more of them, {@code -Dschedules.seed=N} one
 * round again.
 */
class SchedulesIT {

    private static final long FIRST_SEED = 1_000;
    private static final int SIZE = Integer.getInteger("schedules.round", 60);
    private static final int SCHEDULES = Integer.getInteger("schedules", 300);

    private final World world = World.shared();
    private final Fleet fleet = new Fleet(world);
    private final Coverage coverage = new Coverage();

    @Test
    void everyScheduleComesToWhatTheModelSays() {
        var failures = new ArrayList<String>();
        seeds().forEach(seed -> failures.addAll(failures(seed)));
        System.out.printf("%n%s%n", coverage);

        assertThat(failures).isEmpty();
    }

    private static LongStream seeds() {
        var one = Long.getLong("schedules.seed");
        return one == null
                ? LongStream.range(FIRST_SEED, FIRST_SEED + Math.ceilDiv(SCHEDULES, SIZE))
                : LongStream.of(one);
    }

    private List<String> failures(long seed) {
        var begun = System.nanoTime();
        var round = Round.of(fleet, seed, SIZE);
        var set = System.nanoTime();
        round.play();
        var played = System.nanoTime();
        var findings = Referee.findings(world, round.plays());
        var rested = System.nanoTime();
        count(round);
        round.end();
        System.out.printf(
                "round %d set %d played %d rested %d ended %d%n",
                seed,
                (set - begun) / 1_000_000,
                (played - set) / 1_000_000,
                (rested - played) / 1_000_000,
                (System.nanoTime() - rested) / 1_000_000);
        return findings.entrySet().stream()
                .filter(finding -> !finding.getValue().isEmpty())
                .map(finding -> failure(seed, finding.getKey(), finding.getValue()))
                .toList();
    }

    private static String failure(long seed, Play play, List<String> findings) {
        return "round %d, schedule %d, %s:\n  %s\n  steps:\n  %s"
                .formatted(
                        seed,
                        play.schedule().seed(),
                        play.company(),
                        String.join("\n  ", findings),
                        String.join(
                                "\n  ",
                                play.schedule().steps().stream().map(Object::toString).toList()));
    }

    private void count(Round round) {
        for (var play : round.plays()) {
            coverage.count(play.schedule());
            play.sandboxed()
                    .hits()
                    .forEach(cell -> coverage.add("fired " + cell.target() + " " + cell.kind(), 1));
        }
        round.weather()
                .restarts()
                .forEach(restart -> coverage.add("restarted " + restart.program(), 1));
        coverage.add(
                "schedules under overlapping replicas",
                round.weather().overlapping() ? round.plays().size() : 0);
    }
}
