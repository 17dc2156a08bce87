package org.sageonesync.sandbox.traffic;

import java.time.Duration;

/** Whether an arrival is within the limits. */
public sealed interface Verdict {

    /** It is served. */
    record Within() implements Verdict {}

    /** It arrived during a block, which it has made longer. */
    record DuringBlock(Duration left) implements Verdict {}

    /** It is one call too many in a minute, and begins a block. */
    record OverMinute(Duration left) implements Verdict {}

    /** It is one call too many in a day; no block. */
    record OverDay(Duration left) implements Verdict {}
}
