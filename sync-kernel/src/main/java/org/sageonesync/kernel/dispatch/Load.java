package org.sageonesync.kernel.dispatch;

import org.sageonesync.contracts.CompanyKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What this replica is working on, and which companies (or the gateway as a whole) asked for a
 * pause. A pause ends to the moment, not at the next look. After an outage of the gateway a single
 * record is tried first. Thread-safe.
 */
final class Load {

    private final int perCompany;
    private final int inFlight;
    private final Clock clock;
    private final Set<WorkItem> working = new HashSet<>();
    private final Map<String, Instant> pauses = new HashMap<>();
    private Instant gatewayPause = Instant.MIN;
    private int outages;

    Load(DispatchSettings settings, Clock clock) {
        this.perCompany = settings.perCompany();
        this.inFlight = settings.inFlight();
        this.clock = clock;
    }

    /**
     * How much more work fits.
     *
     * @param rooms of the companies that have not room for all; none if zero
     */
    record Room(Map<String, Integer> rooms, int most) {}

    synchronized Room room() {
        var now = clock.instant();
        pauses.values().removeIf(until -> !until.isAfter(now));
        var rooms = new HashMap<String, Integer>();
        working.forEach(item -> rooms.merge(company(item), 1, Integer::sum));
        rooms.replaceAll((_, busy) -> Math.max(0, perCompany - busy));
        pauses.keySet().forEach(company -> rooms.put(company, 0));
        return new Room(rooms, gatewayPause.isAfter(now) ? 0 : most());
    }

    private int most() {
        if (outages == 0) {
            return Math.max(0, inFlight - working.size());
        }
        return working.isEmpty() ? 1 : 0;
    }

    synchronized void begin(Collection<WorkItem> items) {
        working.addAll(items);
    }

    synchronized void end(WorkItem item) {
        working.remove(item);
        notifyAll();
    }

    /** Waits until nothing is being worked on; false if something still is after so long. */
    synchronized boolean isIdleWithin(Duration most) throws InterruptedException {
        var end = System.nanoTime() + most.toNanos();
        while (!working.isEmpty() && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
        }
        return working.isEmpty();
    }

    synchronized List<WorkItem> working() {
        return new ArrayList<>(working);
    }

    /** The company is to be left alone for so long, by the latest that the gateway has said. */
    synchronized void pause(CompanyKey company, Duration length) {
        pauses.put(company.value(), clock.instant().plus(length));
    }

    synchronized void gatewayAnswered() {
        outages = 0;
    }

    /** Nobody is to ask the gateway for a while; the longer, the more often it was so. */
    synchronized Duration gatewayAway() {
        if (gatewayPause.isAfter(clock.instant())) {
            return Duration.between(clock.instant(), gatewayPause);
        }
        var pause = Backoff.after(++outages);
        gatewayPause = clock.instant().plus(pause);
        return pause;
    }

    /** Until the first pause ends; empty if there is none. */
    synchronized Optional<Duration> nextPauseEndsIn() {
        var now = clock.instant();
        return Stream.concat(pauses.values().stream(), Stream.of(gatewayPause))
                .filter(until -> until.isAfter(now))
                .min(Instant::compareTo)
                .map(until -> Duration.between(now, until));
    }

    private static String company(WorkItem item) {
        return item.key().company().value();
    }
}
