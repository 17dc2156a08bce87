package org.sageonesync.reliability.schedules;

import org.sageonesync.reliability.world.Service;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens to the programs while schedules are played.
 *
 * @param overlapping whether there are two of each
 * @param restarts when which program is killed and replaced
 */
record Weather(boolean overlapping, List<Restart> restarts) {

    private static final int LATEST = 8_000;

    /**
     * @param afterMillis from the beginning of the round
     * @param program a service's name, or {@code GATEWAY}
     */
    record Restart(int afterMillis, String program) {}

    static final String GATEWAY = "GATEWAY";

    /** Every second seed brings overlapping replicas. */
    static Weather of(long seed) {
        var dice = new Dice(seed);
        var restarts = new ArrayList<Restart>();
        restarts.add(new Restart(dice.below(LATEST), GATEWAY));
        restarts.add(new Restart(dice.below(LATEST), dice.one(List.of(Service.values())).name()));
        return new Weather(seed % 2 == 0, List.copyOf(restarts));
    }
}
