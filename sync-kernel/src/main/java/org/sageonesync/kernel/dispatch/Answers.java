package org.sageonesync.kernel.dispatch;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.dispatch.Settlement.Evidence;

/** What the gateway's answers mean for a record. */
final class Answers {

    private static final String INCOMPLETE = "incomplete:";

    private static final Reason IN_FLIGHT =
            Reason.of(ReasonCode.IN_FLIGHT, "An earlier request for it is still under way.");
    private static final Reason NEWER_AWAITED =
            Reason.of(
                            ReasonCode.NEWER_VERSION_AWAITED,
                            "The books already show a newer version of it, which billing has not sent here yet.")
                    .waitingOn("version");

    private Answers() {}

    static Settlement toPut(PostingResult answer, Verdict.Put<?> put) {
        return settled(answer, put).following(put.follows());
    }

    private static Settlement settled(PostingResult answer, Verdict.Put<?> put) {
        return switch (answer) {
            case PostingResult.Posted posted ->
                    Settlement.synced(posted.change(), shown(posted, put), put.remark());
            case PostingResult.Incomplete incomplete ->
                    Settlement.incomplete(
                            incomplete.change(), incomplete.reason(), shown(incomplete, put));
            case PostingResult.Rejected(var reason) ->
                    Settlement.failed(reason, new Evidence.Refused(put.hash(), reason));
            case PostingResult.NeverPosted _, PostingResult.Planned _ -> throw unfit(answer);
            default -> toAny(answer);
        };
    }

    static Settlement toReversal(PostingResult answer, Verdict.Reverse<?> reverse) {
        return switch (answer) {
            case PostingResult.NeverPosted() -> Settlement.skipped(reverse.whenNeverPosted());
            case PostingResult.Posted posted ->
                    Settlement.synced(
                            posted.change() == Change.NONE ? Change.NONE : Change.REVERSED,
                            new Evidence.Reversed(
                                    reverse.settingsVersion(), posted.accountingId()));
            case PostingResult.Rejected(var reason) -> Settlement.failed(reason);
            case PostingResult.Planned _ -> throw unfit(answer);
            default -> toAny(answer);
        };
    }

    private static Settlement toAny(PostingResult answer) {
        return switch (answer) {
            case PostingResult.Superseded _ -> Settlement.parked(NEWER_AWAITED);
            case PostingResult.InFlight(var retryAfter) ->
                    Settlement.pending(IN_FLIGHT, retryAfter);
            case PostingResult.Uncertain(_, var retryAfter, var reason) ->
                    Settlement.uncertain(reason, retryAfter);
            case PostingResult.DependencyMissing(var reason, var retryAfter) ->
                    Settlement.parkedWithCanary(named(reason), retryAfter);
            case PostingResult.NotNow(var reason, var retryAfter) ->
                    Settlement.pending(reason, retryAfter);
            case PostingResult.Posted _,
                    PostingResult.Incomplete _,
                    PostingResult.NeverPosted _,
                    PostingResult.Rejected _,
                    PostingResult.Planned _ ->
                    throw unfit(answer);
        };
    }

    /** What it waits for must have a name, by which it is released. */
    private static Reason named(Reason reason) {
        return reason.waitingOn() == null ? reason.waitingOn(reason.code().wireName()) : reason;
    }

    private static Evidence shown(PostingResult.Posted posted, Verdict.Put<?> put) {
        return new Evidence.Shown(
                put.settingsVersion(), put.hash(), posted.accountingId(), posted.documentNumber());
    }

    /** It is there, but not as it shall be: what is missing is asked for again. */
    private static Evidence shown(PostingResult.Incomplete incomplete, Verdict.Put<?> put) {
        return new Evidence.Shown(
                put.settingsVersion(),
                INCOMPLETE + put.hash(),
                incomplete.accountingId(),
                incomplete.documentNumber());
    }

    private static IllegalStateException unfit(PostingResult answer) {
        return new IllegalStateException("Not an answer to this request: " + answer);
    }
}
