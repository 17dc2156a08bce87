package org.sageonesync.reliability.schedules;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Schedules that are played at once, under the same weather, all from one seed. */
final class Round {

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

    static Round of(Fleet fleet, long seed, int size) {
        var dice = new Dice(seed);
        var schedules = IntStream.range(0, size).mapToObj(_ -> Generator.of(dice.seed())).toList();
        var plays = schedules.parallelStream().map(schedule -> fleet.play(schedule)).toList();
        return new Round(fleet, Weather.of(seed), plays, dice);
    }

    List<Play> plays() {
        return plays;
    }

    Weather weather() {
        return weather;
    }

    /** Tells everything, while programs die and others take over. */
    void play() {
        if (weather.overlapping()) {
            fleet.grow();
        }
        try (var clock = Executors.newScheduledThreadPool(4)) {
            var acts = plays.stream().map(play -> next(clock, play)).toList();
            var storms =
                    weather.restarts().stream().map(restart -> strike(clock, restart)).toList();
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

    private CompletableFuture<Void> strike(
            ScheduledExecutorService clock, Weather.Restart restart) {
        return after(clock, restart.afterMillis(), () -> fleet.restart(restart.program()));
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

    /** Leaves one of each program, and no fault. */
    void end() {
        fleet.shrink();
        plays.forEach(play -> play.sandboxed().clear());
    }
}
