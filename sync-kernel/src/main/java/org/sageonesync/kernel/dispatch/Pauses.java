package org.sageonesync.kernel.dispatch;

import org.sageonesync.contracts.CompanyKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which companies, or the gateway as a whole, are left alone for a while. A pause ends to the
 * moment, not at the next look.
 *
 * <p>A request that was lost may be one of those that the gateway cannot answer, so it pauses its
 * company alone, the longer, the more often it was so. The gateway is taken to be away as a whole
 * if it cannot be reached, or if requests of two companies were lost without an answer to anybody
 * in between. After each pause of the whole that has to be seen anew; so a company that loses every
 * request cannot keep the others waiting. Thread-safe.
 */
final class Pauses {

    private static final int SEVERAL = 2;

    private final Clock clock;
    private final Map<String, Instant> ofCompanies = new HashMap<>();
    private final Map<String, Integer> losses = new HashMap<>();
    private final Set<String> unheard = new HashSet<>();
    private Instant ofAll = Instant.MIN;
    private int outages;

    Pauses(Clock clock) {
        this.clock = clock;
    }

    /** The company is to be left alone for so long, by the latest that the gateway has said. */
    synchronized void pause(CompanyKey company, Duration length) {
        ofCompanies.put(company.value(), clock.instant().plus(length));
    }

    /** The gateway is there, for the company and so for all. */
    synchronized void answered(CompanyKey company) {
        losses.remove(company.value());
        unheard.clear();
        outages = 0;
        ofAll = Instant.MIN;
    }

    /** A request of the company was not answered: how long it is left alone. */
    synchronized Duration lost(CompanyKey company) {
        unheard.add(company.value());
        if (unheard.size() >= SEVERAL) {
            pauseAll();
        }
        return pauseAfterLoss(company.value());
    }

    /** The gateway cannot be reached by anybody: how long it is left alone. */
    synchronized Duration unreachable() {
        pauseAll();
        return restOf(ofAll);
    }

    /** What was lost together counts once. */
    private Duration pauseAfterLoss(String company) {
        var until = ofCompanies.getOrDefault(company, Instant.MIN);
        if (!isAhead(until)) {
            until = clock.instant().plus(Backoff.after(losses.merge(company, 1, Integer::sum)));
            ofCompanies.put(company, until);
        }
        return restOf(until.isAfter(ofAll) ? until : ofAll);
    }

    private void pauseAll() {
        unheard.clear();
        if (!isAhead(ofAll)) {
            ofAll = clock.instant().plus(Backoff.after(++outages));
        }
    }

    /** Whether nobody is to ask the gateway. */
    synchronized boolean isForAll() {
        return isAhead(ofAll);
    }

    /** Whether the gateway was away, and has answered nobody since. */
    synchronized boolean isGatewayInDoubt() {
        return outages > 0;
    }

    /** The companies that are left alone. */
    synchronized Set<String> companies() {
        ofCompanies.values().removeIf(until -> !isAhead(until));
        return Set.copyOf(ofCompanies.keySet());
    }

    /** The companies whose last request was lost. */
    synchronized Set<String> companiesInDoubt() {
        return Set.copyOf(losses.keySet());
    }

    /** Until the first pause ends; empty if there is none. */
    synchronized Optional<Duration> nextEndsIn() {
        return Stream.concat(ofCompanies.values().stream(), Stream.of(ofAll))
                .filter(this::isAhead)
                .min(Instant::compareTo)
                .map(this::restOf);
    }

    private boolean isAhead(Instant until) {
        return until.isAfter(clock.instant());
    }

    private Duration restOf(Instant until) {
        return Duration.between(clock.instant(), until);
    }
}
