package org.sageonesync.gateway.budget;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The slots of one company in memory, by a test's clock; calls never end by themselves. */
final class FakeSlots implements Slots {

    static final Duration WINDOW = Duration.ofSeconds(60);
    private static final long TAKEN = Long.MAX_VALUE;

    private final ManualTicker ticker;
    private final long[] freeAt;
    private Admission.@Nullable Stopped stopped;
    private boolean placesAreTaken;

    FakeSlots(ManualTicker ticker, int limit) {
        this.ticker = ticker;
        this.freeAt = new long[limit];
    }

    void stop(Admission.Stopped by) {
        stopped = by;
    }

    /** Slots are free, but the login has no place for a call. */
    void takeAllPlaces() {
        placesAreTaken = true;
    }

    @Override
    public Taking take(Ask.Claim claim, int wanted) {
        if (stopped != null) {
            return new Taking.Stopped(stopped, Instant.EPOCH);
        }
        var taken = new ArrayList<Slot>();
        for (int number = 0; number < freeAt.length && taken.size() < wanted; number++) {
            if (freeAt[number] <= ticker.getAsLong() && !placesAreTaken) {
                freeAt[number] = TAKEN;
                taken.add(
                        new Slot(
                                claim.company(),
                                number,
                                0,
                                claim.login(),
                                0,
                                0,
                                ticker.getAsLong(),
                                false));
            }
        }
        return new Taking.Taken(taken, upcoming(), Instant.EPOCH);
    }

    @Override
    public void replied(Slot slot) {
        freeAt[slot.number()] = ticker.getAsLong() + WINDOW.toNanos();
    }

    @Override
    public void unused(Slot slot) {
        freeAt[slot.number()] = ticker.getAsLong();
    }

    long taken() {
        return Arrays.stream(freeAt).filter(at -> at == TAKEN).count();
    }

    private List<Duration> upcoming() {
        return Arrays.stream(freeAt)
                .filter(at -> at != TAKEN)
                .sorted()
                .mapToObj(at -> Duration.ofNanos(Math.max(0, at - ticker.getAsLong())))
                .toList();
    }
}
