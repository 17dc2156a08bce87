package org.sageonesync.gateway.journal;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.outcome.Reason;

import java.time.Instant;

/**
 * How a claim ended.
 *
 * @param lastPossible of {@link JournalState#UNCERTAIN}: when the request could last have left
 * @param unallocated what the reply says is not yet allocated of it; null: not told
 */
public record Settlement(
        JournalState state,
        @Nullable Long accountingId,
        @Nullable String documentNumber,
        @Nullable Reason reason,
        @Nullable Instant lastPossible,
        @Nullable Money unallocated) {

    /** The books show what the claim was for. */
    public static Settlement done(Claim claim, long accountingId, @Nullable String number) {
        return new Settlement(claim.intent().goal(), accountingId, number, null, null, null);
    }

    /** The same, with what is not yet allocated of the document. */
    public Settlement withUnallocated(@Nullable Money amount) {
        return new Settlement(state, accountingId, documentNumber, reason, lastPossible, amount);
    }

    /** Certainly nothing was done; it may be tried again. */
    public static Settlement notDone(Reason reason) {
        return new Settlement(JournalState.OPEN, null, null, reason, null, null);
    }

    /** Certainly nothing was done, and trying the same again would be refused again. */
    public static Settlement rejected(Reason reason) {
        return new Settlement(JournalState.REJECTED, null, null, reason, null, null);
    }

    /** The books have the document, but not as it should be: a person must act. */
    public static Settlement wrong(long accountingId, String number, Reason reason) {
        return new Settlement(JournalState.REJECTED, accountingId, number, reason, null, null);
    }

    /** Nobody knows. */
    public static Settlement unknown(Reason reason, Instant lastPossible) {
        return new Settlement(JournalState.UNCERTAIN, null, null, reason, lastPossible, null);
    }
}
