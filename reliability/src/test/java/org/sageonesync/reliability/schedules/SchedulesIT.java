package org.sageonesync.reliability.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.reliability.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;

/**
 * Random schedules. {@code -Dschedules=3000} plays more of them, {@code -Dschedules.seed=7} one
 * round again.
 */
class SchedulesIT {

    private static final Logger log = LoggerFactory.getLogger(SchedulesIT.class);
    private static final int LEAST_STRIKES = 5;

    private final World world = World.shared();
    private final Campaign campaign = Campaign.asked();
    private final Coverage coverage = campaign.plan();
    private final List<Play> played = new ArrayList<>();

    @Test
    void everyScheduleComesToWhatTheModelSays() {
        assertThat(failures()).isEmpty();
        assertThat(new Accounting(world).lost(played)).isEmpty();
        assertThat(Cell.SAVES.stream().filter(this::isRare)).isEmpty();
    }

    private List<String> failures() {
        try (var fleet = new Fleet(world)) {
            var failures = new ArrayList<String>();
            campaign.seeds().forEach(seed -> failures.addAll(failures(fleet, seed)));
            failures.addAll(new Accounting(world).unaccounted());
            log.info("\n{}", coverage);
            return failures;
        }
    }

    /** What failed in the round. */
    private List<String> failures(Fleet fleet, long seed) {
        var round = Round.of(fleet, seed);
        round.play();
        var findings = Referee.findings(world, round.plays());
        round.plays().forEach(this::count);
        round.end();
        log.info("round {} has been played", seed);
        return findings.entrySet().stream()
                .filter(finding -> !finding.getValue().isEmpty())
                .map(finding -> new Evidence(world, seed, finding.getKey(), finding.getValue()))
                .map(SchedulesIT::told)
                .toList();
    }

    private void count(Play play) {
        play.sandboxed().hits().forEach(cell -> coverage.add(Coverage.fired(cell), 1));
        played.add(play);
    }

    private boolean isRare(Cell cell) {
        return campaign.isUsual() && coverage.of(Coverage.fired(cell)) < LEAST_STRIKES;
    }

    private static String told(Evidence evidence) {
        evidence.save();
        log.error("{}", evidence);
        return evidence.toString();
    }
}
