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
    private Duration answerTime = Duration.ZERO;
    private volatile int asked;
    private volatile @Nullable Thread asker;

    FakeSlots(ManualTicker ticker, int limit) {
        this.ticker = ticker;
        this.freeAt = new long[limit];
    }

    synchronized void stop(Admission.Stopped by) {
        stopped = by;
    }

    /** Each answer takes so long. */
    synchronized void answerIn(Duration time) {
        answerTime = time;
    }

    /** Slots are free, but the login has no place for a call. */
    synchronized void takeAllPlaces() {
        placesAreTaken = true;
    }

    synchronized void giveAllPlacesBack() {
        placesAreTaken = false;
    }

    @Override
    public synchronized Taking take(Ask.Claim claim, int wanted) {
        asked++;
        asker = Thread.currentThread();
        ticker.advance(answerTime);
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
    public synchronized void replied(Slot slot) {
        freeAt[slot.number()] = ticker.getAsLong() + WINDOW.toNanos();
    }

    @Override
    public synchronized void unused(Slot slot) {
        freeAt[slot.number()] = ticker.getAsLong();
    }

    /** How often slots have been asked for. */
    int asked() {
        return asked;
    }

    /** Whether the thread that last asked lives. */
    boolean isAskerAlive() {
        var thread = asker;
        return thread != null && thread.isAlive();
    }

    synchronized long taken() {
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
