package org.sageonesync.gateway.sageone;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Reason;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of a call. The four cases are what a posting needs to know: it was done, it was
 * refused, it was certainly not done, or nobody knows.
 *
 * <p>Sentences are for an accountant and carry no secret. {@code logUid} is SageOne's {@code
 * LOGUID} header, which its support asks for.
 */
public sealed interface Reply {

    /**
     * SageOne did it.
     *
     * @param status 200, 201, 202 or 204
     * @param body the JSON of the reply; a {@code NullNode} for an empty reply and for {@code null}
     *     with 200, which SageOne uses for "there is none"
     * @param receivedAt when the reply was here, by this gateway's clock
     */
    record Answered(int status, JsonNode body, @Nullable String logUid, Instant receivedAt)
            implements Reply {}

    /** SageOne read the request and did not do it; the same request would be refused again. */
    record Refused(Refusal refusal, String sentence, int status, @Nullable String logUid)
            implements Reply {}

    /**
     * Certainly nothing was done in the books, and for the moment nothing else of this company
     * would be: no slot in time, a block, a rejected login, no connection to SageOne, a departure
     * given up, or a reply that proves it (401, 402, 429).
     *
     * @param reason one of {@code out-of-budget}, {@code sageone-blocked}, {@code
     *     sageone-unavailable}, {@code queued} (the departure was given up, or its deadline
     *     passed), {@code company-not-connected}, {@code credentials-rejected}, {@code
     *     registration-expired}
     * @param retryAfter when another try makes sense, to the millisecond
     * @param dependency whether somebody must put something right first (connection, credentials,
     *     registration); otherwise waiting is enough
     * @param status SageOne's HTTP status; absent if the request never left
     */
    record NotDone(
            Reason reason,
            Duration retryAfter,
            boolean dependency,
            @Nullable Integer status,
            @Nullable String logUid)
            implements Reply {}

    /**
     * The request may or may not have been done: no reply, a connection lost after the request
     * began to leave, or a reply that proves nothing (500, an HTML page, an unreadable 2xx).
     *
     * @param status SageOne's HTTP status; absent if no reply arrived
     * @param lastPossible the last moment at which the request could have left, by this gateway's
     *     clock
     */
    record Unknown(
            String sentence,
            @Nullable Integer status,
            @Nullable String logUid,
            Instant lastPossible)
            implements Reply {}
}
