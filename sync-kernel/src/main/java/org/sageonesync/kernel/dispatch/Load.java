package org.sageonesync.kernel.dispatch;

import org.jspecify.annotations.Nullable;

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
 * What this replica is working on, and how much more fits beside the pauses. A company whose last
 * request was lost is tried with a single record first. After an outage of the gateway that is so
 * of all companies together; but if the record's request hangs, another company has its try soon.
 * Thread-safe.
 */
final class Load {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final int perCompany;
    private final int inFlight;
    private final Pauses pauses;
    private final Clock clock;
    private final Set<WorkItem> working = new HashSet<>();
    private @Nullable WorkItem canary;
    private Instant nextCanary = Instant.MIN;

    Load(DispatchSettings settings, Pauses pauses, Clock clock) {
        this.perCompany = settings.perCompany();
        this.inFlight = settings.inFlight();
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * How much more work fits.
     *
     * @param rooms of the companies that have not room for all; none if zero
     */
    record Room(Map<String, Integer> rooms, int most) {}

    synchronized Room room() {
        return new Room(rooms(), pauses.isForAll() ? 0 : most());
    }

    private Map<String, Integer> rooms() {
        var rooms = new HashMap<String, Integer>();
        pauses.companiesInDoubt().forEach(company -> rooms.put(company, 1));
        var usual = pauses.isGatewayInDoubt() ? 1 : perCompany;
        working.forEach(item -> rooms.putIfAbsent(company(item), usual));
        working.forEach(item -> rooms.merge(company(item), -1, Integer::sum));
        rooms.replaceAll((_, room) -> Math.max(0, room));
        pauses.companies().forEach(company -> rooms.put(company, 0));
        return rooms;
    }

    private int most() {
        var free = Math.max(0, inFlight - working.size());
        if (!pauses.isGatewayInDoubt()) {
            return free;
        }
        return isCanaryAwaited() ? 0 : Math.min(1, free);
    }

    private boolean isCanaryAwaited() {
        return canary != null && nextCanary.isAfter(clock.instant());
    }

    synchronized void begin(Collection<WorkItem> items) {
        for (var item : items) {
            working.add(item);
            canary = item;
            nextCanary = clock.instant().plus(PATIENCE);
        }
    }

    synchronized void end(WorkItem item) {
        working.remove(item);
        if (item.equals(canary)) {
            canary = null;
        }
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

    /** Until the first pause, or the wait for a canary, ends; empty if there is none. */
    synchronized Optional<Duration> nextPauseEndsIn() {
        return Stream.of(pauses.nextEndsIn(), nextCanaryIn())
                .flatMap(Optional::stream)
                .min(Duration::compareTo);
    }

    private Optional<Duration> nextCanaryIn() {
        return pauses.isGatewayInDoubt() && isCanaryAwaited()
                ? Optional.of(Duration.between(clock.instant(), nextCanary))
                : Optional.empty();
    }

    private static String company(WorkItem item) {
        return item.key().company().value();
    }
}
