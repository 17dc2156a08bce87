package org.sageonesync.contracts.period;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;

import java.util.List;

/**
 * Why some of a month's records are not in the books. Records of one state and reason that wait for
 * the same stand together; where very many things are awaited, the rest of them stand together too.
 *
 * @param code absent for what was in the books and was taken out of them again
 * @param message the sentence of the first of {@code ids}, in an accountant's words
 * @param waitingOn what they wait for, as {@code kind} or {@code kind:id}; absent where nothing is
 *     awaited, or not the same
 * @param ids the records of the greatest amounts, at most 20
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(
        RecordState state,
        @Nullable ReasonCode code,
        String message,
        @Nullable String waitingOn,
        Tally tally,
        List<BillingRef> ids) {

    public Why {
        ids = List.copyOf(ids);
    }
}
