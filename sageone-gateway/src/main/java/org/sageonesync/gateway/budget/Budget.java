package org.sageonesync.gateway.budget;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/** Grants the calls that SageOne allows each company; blocks the virtual thread while it waits. */
public final class Budget {

    private static final Logger log = LoggerFactory.getLogger(Budget.class);

    private final Slots slots;
    private final Guards guards;
    private final DayPlans days;
    private final BudgetSettings settings;
    private final BudgetMetrics metrics;
    private final LongSupplier ticker;
    private final Map<Ask.Claim, CompanyQueue> queues = new ConcurrentHashMap<>();

    Budget(
            Slots slots,
            Guards guards,
            DayPlans days,
            BudgetSettings settings,
            BudgetMetrics metrics,
            LongSupplier ticker) {
        this.slots = slots;
        this.guards = guards;
        this.days = days;
        this.settings = settings;
        this.metrics = metrics;
        this.ticker = ticker;
    }

    /**
     * Waits for a slot: for the longest wait of the settings at most, and not at all if too many
     * wait already, or the rest of the day is kept for live work.
     */
    public Admission admit(Ask ask) {
        long began = ticker.getAsLong();
        var queue = queue(ask.claim());
        var admission = reserved(ask).orElseGet(() -> queue.admit(ask));
        metrics.waited(ask, admission, Duration.ofNanos(ticker.getAsLong() - began));
        return admission;
    }

    /** The guard that has been shut since the slot was granted; for a last look before sending. */
    public Optional<Admission.Stopped> stopped(Ask ask) {
        return guards.justShut(ask.claim().scopes());
    }

    /** Gives a slot back after the reply was received, or can no longer come. */
    public void replied(Slot slot) {
        giveBack(slot, slots::replied);
    }

    /** Gives a slot back whose request never left. */
    public void unused(Slot slot) {
        giveBack(slot, slots::unused);
    }

    /** Calls of the company that wait in this replica. */
    public int queued(CompanyKey company) {
        return queues.entrySet().stream()
                .filter(entry -> entry.getKey().company().equals(company))
                .mapToInt(entry -> entry.getValue().depth())
                .sum();
    }

    /** Not a number before an export has asked for it. */
    double day(CompanyKey company, ToLongFunction<DayPlan> figure) {
        return days.lastKnown(company)
                .map(figure::applyAsLong)
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }

    int queued(CompanyKey company, Lane lane) {
        return queues.entrySet().stream()
                .filter(entry -> entry.getKey().company().equals(company))
                .mapToInt(entry -> entry.getValue().depth(lane))
                .sum();
    }

    long free(CompanyKey company) {
        return queues.entrySet().stream()
                .filter(entry -> entry.getKey().company().equals(company))
                .mapToLong(entry -> entry.getValue().free())
                .max()
                .orElse(settings.limit());
    }

    /** What completes a change is let through, since its first call would be wasted. */
    private Optional<Admission> reserved(Ask ask) {
        return ask.lane() == Lane.BACKFILL && !ask.completing()
                ? days.lately(ask.company()).refusal().map(by -> by)
                : Optional.empty();
    }

    private CompanyQueue queue(Ask.Claim claim) {
        return queues.computeIfAbsent(
                claim,
                fresh -> {
                    metrics.watch(fresh.company(), this);
                    return new CompanyQueue(fresh, slots, guards::justShut, settings, ticker);
                });
    }

    private void giveBack(Slot slot, Consumer<Slot> how) {
        try {
            how.accept(slot);
        } catch (DataAccessException failure) {
            // The slot then comes free by itself, only later.
            log.warn(
                    "A slot of {} could not be given back: {}", slot.company(), failure.getClass());
        }
        queues.forEach(
                (claim, queue) -> {
                    if (claim.login().equals(slot.login())) {
                        queue.wake();
                    }
                });
    }
}
