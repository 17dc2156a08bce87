package org.sageonesync.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * When events are to be published: at random times of a given mean rate, fixed beforehand. Whoever
 * falls behind publishes late but is measured from the intended time, so that a stall of the system
 * cannot hide itself by holding up the load.
 */
public record Arrivals(List<Long> nanos) {

    public Arrivals {
        nanos = List.copyOf(nanos);
    }

    /** So many events, at this rate a second. */
    public static Arrivals of(int count, double rate, long seed) {
        var random = new Random(seed);
        var nanos = new ArrayList<Long>();
        double at = 0;
        for (int i = 0; i < count; i++) {
            at += -Math.log(1 - random.nextDouble()) / rate * Duration.ofSeconds(1).toNanos();
            nanos.add((long) at);
        }
        return new Arrivals(nanos);
    }

    /**
     * Publishes each event at its time.
     *
     * @param publish gets the event and the time that was intended, by {@link System#nanoTime}
     */
    public void play(List<Event> events, BiConsumer<Event, Long> publish) {
        long begin = System.nanoTime();
        for (int i = 0; i < nanos.size(); i++) {
            long intended = begin + nanos.get(i);
            for (long left = left(intended); left > 0; left = left(intended)) {
                LockSupport.parkNanos(left);
            }
            publish.accept(events.get(i), intended);
        }
    }

    private static long left(long intended) {
        return intended - System.nanoTime();
    }
}
