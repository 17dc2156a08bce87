package org.sageonesync.reliability.schedules;

import org.sageonesync.reliability.world.Service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What happens to the programs while schedules are played.
 *
 * @param overlapping whether there are two of each
 * @param restarts when which program is killed and replaced
 */
record Weather(boolean overlapping, List<Restart> restarts) {

    static final String GATEWAY = "GATEWAY";

    private static final int LATEST = 8_000;
    private static final int TURNS = 6;
    private static final Set<Long> OVERLAPPING = Set.of(2L, 3L);

    /**
     * @param afterMillis from the beginning of the round
     * @param program a service's name, or {@code GATEWAY}
     */
    record Restart(int afterMillis, String program) {}

    /** Overlapping ones follow one another, so that replicas are not started for each round. */
    static Weather of(long seed) {
        var dice = new Dice(seed);
        var restarts = new ArrayList<Restart>();
        restarts.add(new Restart(dice.below(LATEST), GATEWAY));
        restarts.add(new Restart(dice.below(LATEST), service(seed)));
        return new Weather(OVERLAPPING.contains(seed % TURNS), List.copyOf(restarts));
    }

    /** One after the other. */
    private static String service(long seed) {
        var services = Service.values();
        return services[(int) (seed % services.length)].name();
    }
}
