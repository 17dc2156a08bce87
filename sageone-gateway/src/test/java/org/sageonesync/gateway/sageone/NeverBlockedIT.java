package org.sageonesync.gateway.sageone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.TestSettings;
import org.sageonesync.sandbox.traffic.CounterReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;

/**
 * One run of {@link BusyTown} in which everything happens that could lead into a block; each test
 * looks at what is left of it.
 */
class NeverBlockedIT {

    private static final Duration PHASE = Duration.ofSeconds(12);
    private static final Duration DEPARTURE = TestSettings.TENFOLD_DEPARTURE;

    /** In it every slot comes free once, and what was granted then is overdue at its end. */
    private static final Duration PAUSE = BusyTown.WINDOW.plus(DEPARTURE.multipliedBy(2));

    /** In it every slot comes free once, so that somebody hears of a block, and all have acted. */
    private static final Duration HEARD =
            BusyTown.WINDOW.plus(DEPARTURE).plus(BusyTown.MOST_DELAY.multipliedBy(2));

    /** So many calls in a minute show that there was something to hold back, on any machine. */
    private static final int BUSY = BusyTown.LIMIT / 5;

    private static final BusyTown TOWN = new BusyTown();
    private static final CompanyKey ACME = TOWN.connect("acme");
    private static final CompanyKey BETA = TOWN.connect("beta");
    private static final CompanyKey UNLUCKY = TOWN.connect("unlucky");

    /** The fetcher, the database and the caller, each once to hear of it and once to act. */
    private static final int HANDS = 6;

    /** A machine that wakes up this late cannot make the calls of three companies. */
    private static final Duration TOO_BUSY = Duration.ofMillis(40);

    private static final Logger log = LoggerFactory.getLogger(NeverBlockedIT.class);

    private static Instant busy;
    private static Instant blocked;
    private static Instant afterTheBlock;
    private static Instant suspended;
    private static Instant stepped;
    private static Instant end;
    private static int peakBeforeTheBlock;
    private static CounterReport soonAfterTheBlock;
    private static List<Trip> trips;

    @BeforeAll
    static void live() {
        TOWN.beginTraffic();
        pass(Duration.ofSeconds(3));
        busy = Instant.now();
        pass(PHASE);
        peakBeforeTheBlock = TOWN.counters(UNLUCKY).mostInAMinute();
        blocked = Instant.now();
        TOWN.blockByANeighbour(UNLUCKY);
        pass(HEARD);
        afterTheBlock = Instant.now();
        soonAfterTheBlock = TOWN.counters(UNLUCKY);
        pass(PHASE);
        suspended = Instant.now();
        TOWN.traffic().suspendLastReplica();
        pass(PAUSE);
        TOWN.traffic().resume();
        stepped = Instant.now();
        TOWN.stepTheDatabasesClock(Duration.ofSeconds(30));
        pass(BusyTown.WINDOW.plusSeconds(3));
        end = Instant.now();
        trips = TOWN.traffic().stop();
    }

    @Test
    void noSlidingMinuteOfArrivalsHoldsMoreThanTheLimit() {
        assertThat(TOWN.counters(ACME).mostInAMinute()).isBetween(BUSY, BusyTown.LIMIT);
        assertThat(TOWN.counters(BETA).mostInAMinute()).isBetween(BUSY, BusyTown.LIMIT);
        assertThat(peakBeforeTheBlock).isBetween(BUSY, BusyTown.LIMIT);
        assertThat(TOWN.counters(ACME).tooManyRequests()).isZero();
        assertThat(TOWN.counters(BETA).tooManyRequests()).isZero();
    }

    @Test
    void ofTheMinuteAllIsUsedThatTheReplyTimeLeaves() {
        assumeTheMachineIsNotTooBusyToTell(busy, blocked);
        for (var company : List.of(ACME, BETA, UNLUCKY)) {
            assertThat(lost(company, busy, blocked)).isLessThan(mostLost(busy, blocked));
        }
    }

    @Test
    void aBlockedCompanySlowsNoOther() {
        assumeTheMachineIsNotTooBusyToTell(afterTheBlock, suspended);
        for (var company : List.of(ACME, BETA)) {
            assertThat(lost(company, afterTheBlock, suspended))
                    .isLessThan(mostLost(afterTheBlock, suspended));
        }
    }

    @Test
    void ofABlockedCompanyOnlyWhatWasUnderWayArrives() {
        var refused = TOWN.arrivals(UNLUCKY).refused();

        assertThat(refused.count()).isBetween(1, BusyTown.PLACES);
        assertThat(TOWN.counters(UNLUCKY)).isEqualTo(soonAfterTheBlock);
    }

    @Test
    void whoWasPausedBetweenSlotAndSendGivesUp() {
        var paused =
                trips.stream()
                        .filter(trip -> trip.granted().isAfter(suspended))
                        .filter(trip -> trip.granted().isBefore(stepped.minus(DEPARTURE)))
                        .filter(trip -> trip.replica() == 1)
                        .toList();

        assertThat(paused).hasSizeGreaterThan(8);
        assertThat(paused)
                .allSatisfy(
                        trip ->
                                assertThat(trip.reply())
                                        .isInstanceOfSatisfying(
                                                Reply.NotDone.class,
                                                notDone ->
                                                        assertThat(notDone.reason().code())
                                                                .isEqualTo(ReasonCode.QUEUED)));
        for (var company : List.of(ACME, BETA)) {
            assertThat(TOWN.counters(company).calls(Traffic.OPERATION))
                    .isEqualTo(of(company).stream().filter(Trip::hasLeft).count());
        }
    }

    @Test
    void aDatabaseClockThatLeapsAheadFreezesEverybodyForAMinute() {
        for (var company : List.of(ACME, BETA)) {
            var since = TOWN.arrivals(company).between(suspended, end);

            assertThat(since.longestSilence())
                    .isGreaterThan(BusyTown.WINDOW.minus(BusyTown.MOST_DELAY.multipliedBy(2)));
            assertThat(since.last()).isAfter(stepped.plus(BusyTown.WINDOW));
        }
    }

    /**
     * Below it only those go first whose lane has been passed over too often, one of each; and in
     * the other replica, which knows nothing of it, at most all who wait there, twice in a row.
     */
    @Test
    void interactiveWorkOvertakesWhatWaits() {
        assumeTheMachineIsNotTooBusyToTell(busy, suspended);
        assertThat(percentile(overtaken((one, other) -> one.replica() == other.replica()), 90))
                .isLessThanOrEqualTo(2);
        assertThat(percentile(overtaken((_, _) -> true), 99))
                .isLessThanOrEqualTo(2 * BusyTown.WAITING);
        assertThat(percentile(waits(Lane.INTERACTIVE), 99))
                .isLessThan(percentile(waits(Lane.BACKFILL), 99))
                .isLessThan(BusyTown.WINDOW);
    }

    @AfterAll
    static void close() {
        TOWN.close();
        sayTheFigures();
    }

    private static void assumeTheMachineIsNotTooBusyToTell(Instant from, Instant to) {
        assumeThat(TOWN.machineDelay(from, to)).isLessThan(TOO_BUSY);
    }

    private static void sayTheFigures() {
        if (TOWN.machineDelay(busy, suspended).compareTo(TOO_BUSY) > 0) {
            log.warn("The machine is too busy to measure anything");
            return;
        }
        for (var company : List.of(ACME, BETA, UNLUCKY)) {
            say(company, busy, blocked);
        }
        for (var company : List.of(ACME, BETA)) {
            say(company, afterTheBlock, suspended);
        }
        for (var lane : Lane.values()) {
            var waits = waits(lane);
            log.info(
                    "{}: {} calls waited {} in the middle, {} at p99",
                    lane,
                    waits.size(),
                    percentile(waits, 50),
                    percentile(waits, 99));
        }
    }

    private static void say(CompanyKey company, Instant from, Instant to) {
        double window = BusyTown.WINDOW.toNanos();
        var reply = replyTime(company, from, to);
        log.info(
                "{}: used {} of {}, at a reply time of {} and a machine delay of {}; most in a minute: {}",
                company,
                window / cycle(company, from, to).toNanos(),
                window / (window + reply.toNanos()),
                reply,
                TOWN.machineDelay(from, to),
                TOWN.counters(company).mostInAMinute());
    }

    private static List<Integer> overtaken(BiPredicate<Trip, Trip> by) {
        return trips.stream()
                .filter(trip -> trip.lane() == Lane.INTERACTIVE && isSteady(trip))
                .map(trip -> overtaken(trip, by))
                .sorted()
                .toList();
    }

    private static int overtaken(Trip trip, BiPredicate<Trip, Trip> by) {
        return (int)
                of(trip.company()).stream()
                        .filter(other -> other.lane() != Lane.INTERACTIVE)
                        .filter(other -> by.test(trip, other) && other.wasGrantedWhile(trip))
                        .count();
    }

    private static List<Duration> waits(Lane lane) {
        return trips.stream()
                .filter(trip -> trip.lane() == lane && isSteady(trip))
                .map(Trip::waited)
                .sorted()
                .toList();
    }

    private static boolean isSteady(Trip trip) {
        return trip.asked().isAfter(busy) && trip.back().isBefore(suspended);
    }

    private static <T> T percentile(List<T> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** Beside the window and the reply time, of each slot's cycle. */
    private static Duration lost(CompanyKey company, Instant from, Instant to) {
        return cycle(company, from, to).minus(BusyTown.WINDOW).minus(replyTime(company, from, to));
    }

    /** One point of the window, and what this machine needs to pass a slot from hand to hand. */
    private static Duration mostLost(Instant from, Instant to) {
        return BusyTown.WINDOW.dividedBy(100).plus(TOWN.machineDelay(from, to).multipliedBy(HANDS));
    }

    private static Duration cycle(CompanyKey company, Instant from, Instant to) {
        return TOWN.arrivals(company).between(from, to).cycle(BusyTown.LIMIT);
    }

    private static Duration replyTime(CompanyKey company, Instant from, Instant to) {
        double nanos =
                of(company).stream()
                        .filter(trip -> trip.granted().isAfter(from) && trip.back().isBefore(to))
                        .mapToLong(trip -> trip.lasted().toNanos())
                        .average()
                        .orElseThrow();
        return Duration.ofNanos(Math.round(nanos));
    }

    private static List<Trip> of(CompanyKey company) {
        return trips.stream().filter(trip -> trip.company().equals(company)).toList();
    }

    private static void pass(Duration time) {
        var later = CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture.runAsync(() -> {}, later).join();
    }
}
