package org.sageonesync.gateway.budget;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.budget.Slots.Taking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The calls of one company that wait for a slot in this replica. One fetcher asks the database for
 * all of them, and sleeps until exactly when the next slot comes free; it lives only while somebody
 * waits.
 */
final class CompanyQueue {

    /** A place of the login may be given back by another replica, which nobody tells us. */
    private static final Duration UNTIL_A_PLACE_IS_FREE = Duration.ofMillis(100);

    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(1);

    private final Ask.Claim claim;
    private final Slots slots;
    private final JustShut guards;
    private final BudgetSettings settings;
    private final LongSupplier ticker;
    private final LaneQueue<Ticket> waiting;
    private final Sleep sleep = new Sleep();
    private Upcoming upcoming = new Upcoming(0, List.of());
    private long notBefore;
    private boolean fetching;
    private volatile boolean shortOfPlaces;

    CompanyQueue(
            Ask.Claim claim,
            Slots slots,
            JustShut guards,
            BudgetSettings settings,
            LongSupplier ticker) {
        this.claim = claim;
        this.slots = slots;
        this.guards = guards;
        this.settings = settings;
        this.ticker = ticker;
        this.waiting = new LaneQueue<>(settings.queue());
        this.notBefore = ticker.getAsLong();
    }

    /** Waits for a slot, for the longest wait at most. */
    Admission admit(Ask ask) {
        var ticket = new Ticket(ask);
        if (!join(ticket)) {
            return new Admission.OutOfBudget(untilTheQueueIsHalfEmpty());
        }
        fetch();
        return ticket.await(settings.patience(ask)).orElseGet(() -> leave(ticket));
    }

    synchronized boolean join(Ticket ticket) {
        if (ticket.completing()) {
            waiting.complete(ticket);
            return true;
        }
        return waiting.offer(ticket.lane(), ticket.kind(), ticket);
    }

    /** Asks the database again now: a place of the login has been given back. */
    void wake() {
        if (shortOfPlaces) {
            sleep.interrupt();
        }
    }

    synchronized int depth(Lane lane) {
        return waiting.size(lane);
    }

    synchronized int depth() {
        return waiting.size();
    }

    synchronized long free() {
        return upcoming.free(ticker.getAsLong());
    }

    /**
     * Asks the database once, for everybody who waits.
     *
     * @return how long nothing can change
     */
    Duration round() {
        int wanted = settings.pacing().isZero() ? depth() : Math.min(1, depth());
        var pause = Duration.ofNanos(notBefore - ticker.getAsLong());
        if (wanted == 0 || pause.isPositive()) {
            return pause;
        }
        return switch (slots.take(claim, wanted)) {
            case Taking.Taken taken -> handOut(taken);
            case Taking.Stopped(var by, _) -> {
                answerAll(by);
                yield Duration.ZERO;
            }
        };
    }

    private Duration handOut(Taking.Taken taken) {
        remember(taken.upcoming());
        taken.slots().forEach(this::give);
        if (!taken.slots().isEmpty()) {
            notBefore = ticker.getAsLong() + settings.pacing().toNanos();
            return settings.pacing();
        }
        var next = nextFree();
        shortOfPlaces = next.isZero();
        return shortOfPlaces ? UNTIL_A_PLACE_IS_FREE : next;
    }

    private void give(Slot slot) {
        var stopped = guards.of(claim.scopes());
        var ticket = next();
        if (ticket != null) {
            ticket.answer()
                    .complete(
                            stopped.<Admission>map(by -> by)
                                    .orElseGet(
                                            () -> new Admission.Admitted(slot.in(ticket.lane()))));
        }
        if (ticket == null || stopped.isPresent()) {
            slots.unused(slot);
        }
    }

    /** The waiting is over: takes the ticket out, unless it has been answered meanwhile. */
    Admission leave(Ticket ticket) {
        synchronized (this) {
            if (waiting.remove(ticket.lane(), ticket.kind(), ticket)) {
                return new Admission.OutOfBudget(orUntilAPlaceIsFree(nextFree()));
            }
        }
        return ticket.taken();
    }

    /** So that those who are sent away come back before the queue runs dry. */
    synchronized Duration untilTheQueueIsHalfEmpty() {
        return orUntilAPlaceIsFree(upcoming.until(waiting.size() / 2, ticker.getAsLong()));
    }

    /** If a slot is free already, it is a place of the login that is waited for. */
    private static Duration orUntilAPlaceIsFree(Duration time) {
        return time.isZero() ? UNTIL_A_PLACE_IS_FREE : time;
    }

    private synchronized Duration nextFree() {
        return upcoming.until(0, ticker.getAsLong());
    }

    private synchronized void remember(List<Duration> freeIn) {
        upcoming = new Upcoming(ticker.getAsLong(), freeIn);
    }

    private synchronized @Nullable Ticket next() {
        return waiting.poll();
    }

    private void answerAll(Admission answer) {
        for (var ticket = next(); ticket != null; ticket = next()) {
            ticket.answer().complete(answer);
        }
    }

    private synchronized void fetch() {
        if (!fetching) {
            fetching = true;
            Thread.ofVirtual()
                    .name("slots-" + claim.company())
                    .start(this::fetchWhileSomebodyWaits);
        }
    }

    private void fetchWhileSomebodyWaits() {
        do {
            try {
                var pause = round();
                if (pause.isPositive() && depth() > 0) {
                    sleep.sleep(pause.plus(SHORTEST_SLEEP));
                }
            } catch (RuntimeException failure) {
                failAll(failure);
            }
        } while (!isDone());
    }

    private void failAll(RuntimeException failure) {
        for (var ticket = next(); ticket != null; ticket = next()) {
            ticket.answer().completeExceptionally(failure);
        }
    }

    private synchronized boolean isDone() {
        fetching = waiting.size() > 0;
        return !fetching;
    }

    /** The guard that this process has shut a moment ago, if one of the scopes is meant. */
    @FunctionalInterface
    interface JustShut {

        Optional<Admission.Stopped> of(List<String> scopes);
    }
}
