package org.sageonesync.kernel.records;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.RecordState;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/**
 * One record with its past.
 *
 * @param event the newest good event as billing sent it
 * @param history every change, the newest first, at most 200
 * @param posting the gateway's journal of it; absent if there is none or the gateway is away
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordDetail(
        RecordView current,
        @Nullable JsonNode event,
        List<Step> history,
        @Nullable Posting posting) {

    /** One change of the record's state. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            Instant at,
            long version,
            RecordState state,
            @Nullable Change change,
            @Nullable Reason reason,
            @Nullable String accountingId,
            @Nullable String documentNumber) {}
}
