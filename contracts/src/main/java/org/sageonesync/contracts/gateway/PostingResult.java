package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of a posting or a reversal. Every variant is an answer, not an error: its body is
 * {@code application/json} whatever its HTTP status. Durations are ISO-8601; a {@code Retry-After}
 * header says the same in whole seconds, rounded up.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PostingResult.Posted.class, name = "posted"),
    @JsonSubTypes.Type(value = PostingResult.Incomplete.class, name = "incomplete"),
    @JsonSubTypes.Type(value = PostingResult.NeverPosted.class, name = "never-posted"),
    @JsonSubTypes.Type(value = PostingResult.Superseded.class, name = "superseded"),
    @JsonSubTypes.Type(value = PostingResult.InFlight.class, name = "in-flight"),
    @JsonSubTypes.Type(value = PostingResult.Uncertain.class, name = "uncertain"),
    @JsonSubTypes.Type(value = PostingResult.Rejected.class, name = "rejected"),
    @JsonSubTypes.Type(value = PostingResult.DependencyMissing.class, name = "dependency-missing"),
    @JsonSubTypes.Type(value = PostingResult.NotNow.class, name = "not-now"),
    @JsonSubTypes.Type(value = PostingResult.Planned.class, name = "planned")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PostingResult {

    /**
     * 200, or 201 if it was created by this call: the books show the document.
     *
     * @param documentNumber the number (of a customer: the name) that the books gave it, where it
     *     may differ from what was asked
     * @param calls SageOne calls this request cost
     */
    record Posted(
            String accountingId,
            @Nullable String documentNumber,
            Change change,
            Revision revision,
            int calls)
            implements PostingResult {}

    /**
     * 200, or 201 if it was created by this call: the books show the document, but something that
     * belongs to it, such as an allocation, is not there yet.
     *
     * @param reason what is missing; its {@code waitingOn} names what it waits for
     */
    record Incomplete(
            String accountingId,
            @Nullable String documentNumber,
            Change change,
            Revision revision,
            int calls,
            Reason reason)
            implements PostingResult {}

    /**
     * 200, to a reversal: there is nothing to reverse, and there will be nothing: no claim on the
     * document is open.
     */
    record NeverPosted() implements PostingResult {}

    /** 409: the journal holds a higher revision; nothing was done. */
    record Superseded(Revision held, @Nullable String accountingId) implements PostingResult {}

    /** 202: another request for the same document is under way. */
    record InFlight(Duration retryAfter) implements PostingResult {}

    /**
     * 202: SageOne did not answer; the document is being looked up and is posted again only once
     * its absence is proven.
     */
    record Uncertain(Instant since, Duration retryAfter, Reason reason) implements PostingResult {}

    /**
     * 422: SageOne refused the document, or a check did; trying the same again would be refused
     * again.
     */
    record Rejected(Reason reason) implements PostingResult {}

    /** 424: something must be put right first: the connection, the period, the company. */
    record DependencyMissing(Reason reason, Duration retryAfter) implements PostingResult {}

    /**
     * 429 (no call is free, or a block) or 503 (SageOne cannot be reached): nothing was sent, or it
     * is proven that nothing was stored. A budget, a block and a full queue hold for the whole
     * company; {@code sageone-unavailable} may be this document's alone.
     */
    record NotNow(Reason reason, Duration retryAfter) implements PostingResult {}

    /**
     * 200, to a dry run: what would be sent.
     *
     * @param change what would happen
     * @param calls SageOne calls it would cost
     * @param payload the exact body of the Save; of an update, our fields only, since the rest is
     *     read from the books first
     */
    record Planned(Change change, int calls, JsonNode payload) implements PostingResult {}
}
