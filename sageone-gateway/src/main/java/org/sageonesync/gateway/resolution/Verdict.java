package org.sageonesync.gateway.resolution;

import org.sageonesync.contracts.outcome.Reason;

import java.time.Duration;

/** What a look-up says about one uncertain posting. */
sealed interface Verdict {

    /** The books show it. */
    record Found(long accountingId, String number) implements Verdict {}

    /** A conclusive look-up did not find it. */
    record NotFound() implements Verdict {}

    /** It is there in a way that a person must put right. */
    record Conflict(long accountingId, Reason reason) implements Verdict {}

    /** The look-up failed or was not conclusive: it says nothing. */
    record Failed(Duration retryAfter) implements Verdict {}
}
