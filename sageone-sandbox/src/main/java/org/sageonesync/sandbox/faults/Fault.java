package org.sageonesync.sandbox.faults;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * A fault to plant.
 *
 * @param service for example {@code Customer}, in any case
 * @param method for example {@code Save}, in any case
 * @param companyId the only company that it hits; any when null
 * @param contains a text that the request's body or query options must contain; any when null
 * @param times how many calls it hits; without end when null
 * @param probability from 0 to 1 that a matching call is hit; 1 when null
 * @param seed of the probability's random numbers; 0 when null
 * @param delayMillis real milliseconds, not scaled; 10 minutes when null
 */
public record Fault(
        String service,
        String method,
        FaultKind kind,
        @Nullable Long companyId,
        @Nullable String contains,
        @Nullable Integer times,
        @Nullable Double probability,
        @Nullable Long seed,
        @Nullable Long delayMillis) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Checks the ranges. */
    public Fault {
        if (times != null && times < 1) {
            throw new IllegalArgumentException("times must be at least 1");
        }
        if (probability != null && (probability < 0 || probability > 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1");
        }
    }

    /** A fault that hits every call of an endpoint until it is removed. */
    public static Fault on(String service, String method, FaultKind kind) {
        return new Fault(service, method, kind, null, null, null, null, null, null);
    }

    /** The same fault for one call only. */
    public Fault once() {
        return times(1);
    }

    /** The same fault for so many calls. */
    public Fault times(int calls) {
        return new Fault(
                service, method, kind, companyId, contains, calls, probability, seed, delayMillis);
    }

    /** The same fault, hitting calls at random but repeatably. */
    public Fault withProbability(double chance, long seeded) {
        return new Fault(
                service, method, kind, companyId, contains, times, chance, seeded, delayMillis);
    }

    /** The same fault for calls whose body or query options contain a text. */
    public Fault containing(String text) {
        return new Fault(
                service, method, kind, companyId, text, times, probability, seed, delayMillis);
    }

    /** The same fault for one company. */
    public Fault forCompany(long id) {
        return new Fault(
                service, method, kind, id, contains, times, probability, seed, delayMillis);
    }

    /** The same fault with a delay in real time. */
    public Fault delayed(Duration delay) {
        return new Fault(
                service,
                method,
                kind,
                companyId,
                contains,
                times,
                probability,
                seed,
                delay.toMillis());
    }

    /** How long the caller or the commit waits. */
    public Duration delay() {
        return delayMillis == null ? LONGEST : Duration.ofMillis(delayMillis);
    }
}
