package org.sageonesync.gateway.budget;

import java.time.Duration;

/** Whether a call may start now. */
public sealed interface Admission {

    /** It may; the slot must be given back by {@link Budget#replied} or {@link Budget#unused}. */
    record Admitted(Slot slot) implements Admission {}

    /** No slot came free in time, or too many wait already. */
    record OutOfBudget(Duration retryAfter) implements Admission {}

    /**
     * The rest of the company's day is kept for live work.
     *
     * @param sentence why and until when, for people
     */
    record Reserved(String sentence, Duration remaining) implements Admission {}

    /**
     * A guard stops it.
     *
     * @param sentence why, for people
     * @param remaining until the guard ends by itself; a rejection does not
     */
    record Stopped(GuardKind kind, String sentence, Duration remaining) implements Admission {}
}
