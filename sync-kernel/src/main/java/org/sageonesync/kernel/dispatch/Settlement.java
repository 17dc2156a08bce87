package org.sageonesync.kernel.dispatch;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;

import java.time.Duration;
import java.util.Set;

/**
 * Where a record stands after an attempt.
 *
 * @param retryAfter when to look again; null: not before something changes
 * @param evidence what the attempt has proven about the books, true whatever has changed meanwhile
 * @param canary whether one of those that wait for the same is to be tried again from time to time
 * @param follows what it rests on without waiting for it
 */
record Settlement(
        RecordState state,
        @Nullable Change change,
        @Nullable Reason reason,
        @Nullable Duration retryAfter,
        Evidence evidence,
        boolean canary,
        Set<String> follows) {

    /** What has been proven about the books. */
    sealed interface Evidence {

        /** Nothing. */
        record None() implements Evidence {}

        /** They show the document. */
        record Shown(
                long settingsVersion,
                String hash,
                String accountingId,
                @Nullable String documentNumber)
                implements Evidence {}

        /** It was taken back, or taken out of use. */
        record Reversed(long settingsVersion, String accountingId) implements Evidence {}

        /** They refuse the document. */
        record Refused(String hash, Reason reason) implements Evidence {}
    }

    private static final Evidence NONE = new Evidence.None();

    private Settlement(
            RecordState state,
            @Nullable Change change,
            @Nullable Reason reason,
            @Nullable Duration retryAfter,
            Evidence evidence,
            boolean canary) {
        this(state, change, reason, retryAfter, evidence, canary, Set.of());
    }

    static Settlement synced(Change change, Evidence evidence) {
        return synced(change, evidence, null);
    }

    static Settlement synced(Change change, Evidence evidence, @Nullable Reason remark) {
        return new Settlement(RecordState.SYNCED, change, remark, null, evidence, false);
    }

    static Settlement unchanged() {
        return unchanged(null);
    }

    static Settlement unchanged(@Nullable Reason remark) {
        return synced(Change.NONE, NONE, remark);
    }

    static Settlement pending(Reason reason, Duration retryAfter) {
        return new Settlement(RecordState.PENDING, null, reason, retryAfter, NONE, false);
    }

    static Settlement uncertain(Reason reason, Duration retryAfter) {
        return new Settlement(RecordState.UNCERTAIN, null, reason, retryAfter, NONE, false);
    }

    static Settlement skipped(Reason reason) {
        return new Settlement(RecordState.SKIPPED, null, reason, null, NONE, false);
    }

    static Settlement held() {
        var reason =
                Reason.of(
                        ReasonCode.AUTOMATIC_SYNC_OFF,
                        "Automatic sync is off: waits for an export.");
        return new Settlement(RecordState.HELD, null, reason, null, NONE, false);
    }

    static Settlement failed(Reason reason) {
        return failed(reason, NONE);
    }

    static Settlement failed(Reason reason, Evidence evidence) {
        return new Settlement(RecordState.FAILED, null, reason, null, evidence, false);
    }

    static Settlement removedAfterPosting(String steps) {
        return failed(Reason.of(ReasonCode.REMOVED_AFTER_POSTING, steps));
    }

    static Settlement parked(Reason reason) {
        return new Settlement(RecordState.PARKED, null, reason, null, NONE, false);
    }

    /** It is in the books, and waits for what belongs to it. */
    static Settlement incomplete(Change change, Reason reason, Evidence evidence) {
        return new Settlement(RecordState.PARKED, change, reason, null, evidence, false);
    }

    /** Parked for something that only another try can find to have arrived. */
    static Settlement parkedWithCanary(Reason reason, Duration every) {
        return new Settlement(RecordState.PARKED, null, reason, every, NONE, true);
    }

    /** The same, and decided again when one of these changes. */
    Settlement following(Set<String> keys) {
        return new Settlement(state, change, reason, retryAfter, evidence, canary, keys);
    }

    /** Whether it stays so until something changes. */
    boolean isFinal() {
        return state != RecordState.PENDING && state != RecordState.UNCERTAIN;
    }
}
