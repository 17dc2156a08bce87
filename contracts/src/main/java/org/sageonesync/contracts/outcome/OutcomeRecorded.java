package org.sageonesync.contracts.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;

import java.time.Instant;

/**
 * {@code accounting.outcome.recorded.v1} on {@code accounting.outcomes}: the state of a billing
 * record in the books changed.
 *
 * @param version the billing version it speaks of
 * @param sequence grows by at least one with every outcome of the same record: of two outcomes the
 *     greater is the newer
 * @param change absent where nothing was attempted
 * @param reason present unless the state is SYNCED
 * @param accountingId SageOne's id, once the record is there
 * @param documentNumber SageOne's document number, of a document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeRecorded(
        CompanyKey company,
        Entity entity,
        BillingRef id,
        long version,
        long sequence,
        RecordState state,
        @Nullable Change change,
        @Nullable Reason reason,
        @Nullable String accountingId,
        @Nullable String documentNumber,
        Instant at) {}
