package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.outcome.Reason;

import java.time.Instant;
import java.util.List;

/**
 * What the journal knows of one document: the answer to "what was sent, when, and what did SageOne
 * say?".
 *
 * @param state the journal's state in capitals: OPEN, CLAIMED, SENDING, POSTED, UNCERTAIN,
 *     REJECTED, REVERSED
 * @param generation counts reversals; 0 for the first life of the document
 * @param attempts the newest first, at most 20
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Posting(
        CompanyKey company,
        PostingKind kind,
        BillingRef ref,
        int generation,
        String state,
        @Nullable Revision revision,
        @Nullable String accountingId,
        @Nullable String documentNumber,
        @Nullable Reason reason,
        List<Attempt> attempts) {

    public Posting {
        attempts = List.copyOf(attempts);
    }

    /**
     * One exchange with SageOne about the document.
     *
     * @param call service and method, such as {@code Customer/Save}
     * @param sentAt absent if the request never left
     * @param status the HTTP status; absent if no reply arrived
     * @param logUid SageOne's {@code LOGUID} of the reply, which its support asks for
     * @param outcome what the exchange meant, in a few words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attempt(
            String call,
            @Nullable Instant sentAt,
            @Nullable Instant repliedAt,
            @Nullable Integer status,
            @Nullable String logUid,
            String outcome) {}
}
