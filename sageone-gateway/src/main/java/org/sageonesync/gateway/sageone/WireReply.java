package org.sageonesync.gateway.sageone;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import java.time.Instant;

/** What came back over the wire, not yet understood. */
sealed interface WireReply {

    /** A whole HTTP reply. */
    record Received(int status, HttpHeaders headers, String body, Instant at) implements WireReply {

        @Nullable String logUid() {
            return headers.getFirst("LOGUID");
        }
    }

    /**
     * Not a byte of the request was written.
     *
     * @param tooLate whether its deadline had passed; else no connection came about
     */
    record NeverLeft(boolean tooLate) implements WireReply {}

    /**
     * The request began to leave and no whole reply came.
     *
     * @param timedOut whether we stopped waiting; else the connection broke
     */
    record Lost(boolean timedOut, Instant lastPossible) implements WireReply {}
}
