package org.sageonesync.reliability.schedules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Schedules that are played at once, under the same weather, all from one seed. */
final class Round {

    static final int SIZE = 100;

    private static final int FAULTS = 4;
    private static final int THREADS = 8;
    private static final int LONGEST_PAUSE = 400;

    private final Fleet fleet;
    private final Weather weather;
    private final List<Play> plays;
    private final Dice pauses;

    private Round(Fleet fleet, Weather weather, List<Play> plays, Dice pauses) {
        this.fleet = fleet;
        this.weather = weather;
        this.plays = plays;
        this.pauses = pauses;
    }

    static Round of(Fleet fleet, long seed) {
        var plays = schedules(seed).parallelStream().map(fleet::play).toList();
        return new Round(fleet, Weather.of(seed), plays, new Dice(seed));
    }

    static List<Schedule> schedules(long seed) {
        var dice = new Dice(seed);
        var deck = new Deck(dice);
        return IntStream.range(0, SIZE)
                .mapToObj(_ -> Generator.of(dice.seed(), deck.deal(FAULTS)))
                .toList();
    }

    List<Play> plays() {
        return plays;
    }

    /** Tells everything, while programs die and others take over. */
    void play() {
        try (var clock = Executors.newScheduledThreadPool(THREADS)) {
            var acts = plays.stream().map(play -> next(clock, play)).toList();
            var storms = storms(clock);
            acts.forEach(CompletableFuture::join);
            storms.forEach(CompletableFuture::join);
        }
    }

    private CompletableFuture<Void> next(ScheduledExecutorService clock, Play play) {
        return after(clock, pause(), () -> fleet.step(play))
                .thenCompose(
                        _ ->
                                play.isPlayed()
                                        ? CompletableFuture.completedFuture(null)
                                        : next(clock, play));
    }

    private List<CompletableFuture<Void>> storms(ScheduledExecutorService clock) {
        var storms = new ArrayList<CompletableFuture<Void>>();
        storms.add(after(clock, 0, () -> fleet.overlap(weather.overlapping())));
        for (var restart : weather.restarts()) {
            storms.add(after(clock, restart.afterMillis(), () -> fleet.restart(restart.program())));
        }
        return storms;
    }

    /** Not all at once, so that some changes meet their record while it is being posted. */
    private synchronized int pause() {
        return pauses.percent(40) ? pauses.below(LONGEST_PAUSE) : 0;
    }

    private static CompletableFuture<Void> after(
            ScheduledExecutorService clock, int millis, Runnable act) {
        var done = new CompletableFuture<Void>();
        Future<?> _ =
                clock.schedule(
                        () -> {
                            try {
                                act.run();
                                done.complete(null);
                            } catch (RuntimeException | Error failure) {
                                done.completeExceptionally(failure);
                            }
                        },
                        millis,
                        TimeUnit.MILLISECONDS);
        return done;
    }

    /** Leaves no fault. */
    void end() {
        plays.forEach(play -> play.sandboxed().clear());
    }
}
