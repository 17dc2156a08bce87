package org.sageonesync.reliability.schedules;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Which schedules are played: those of so many rounds, or of one.
 *
 * @param seeds of the rounds
 */
record Campaign(List<Long> seeds) {

    private static final int USUAL = 300;
    private static final long FIRST_SEED = 1;

    Campaign {
        seeds = List.copyOf(seeds);
    }

    /** That of every build. */
    static Campaign usual() {
        return of(USUAL);
    }

    /** {@code -Dschedules=3000}, {@code -Dschedules.seed=7}, or the usual one. */
    static Campaign asked() {
        var seed = Long.getLong("schedules.seed");
        return seed == null
                ? of(Integer.getInteger("schedules", USUAL))
                : new Campaign(List.of(seed));
    }

    private static Campaign of(int schedules) {
        int rounds = Math.ceilDiv(schedules, Round.SIZE);
        return new Campaign(LongStream.range(FIRST_SEED, FIRST_SEED + rounds).boxed().toList());
    }

    boolean isUsual() {
        return equals(usual());
    }

    /** How a round is played again. */
    static String replay(long seed) {
        return "mvn -B -pl reliability verify -Dit.test=SchedulesIT -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false -Dschedules.seed="
                + seed;
    }

    /** What its rounds plan, which depends on nothing but their seeds. */
    Coverage plan() {
        var coverage = new Coverage();
        for (long seed : seeds) {
            coverage.count(Weather.of(seed), Round.SIZE);
            Round.schedules(seed).forEach(coverage::count);
        }
        return coverage;
    }
}
