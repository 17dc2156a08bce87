package org.sageonesync.gateway.sageone;

import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.budget.Admission;

import java.time.Duration;

/** Answers to calls that never left. */
final class NotDoneReplies {

    private static final Duration SOON = Duration.ofSeconds(1);

    private NotDoneReplies() {}

    static Reply notConnected() {
        var reason =
                Reason.of(
                                ReasonCode.COMPANY_NOT_CONNECTED,
                                "The company is not connected to SageOne yet.")
                        .waitingOn("connection");
        return new Reply.NotDone(reason, SageOneErrors.LOOK_AGAIN, true, null, null);
    }

    static Reply outOfBudget(Duration retryAfter) {
        return waiting(
                ReasonCode.OUT_OF_BUDGET,
                "SageOne's calls for this minute are used up; it goes on by itself.",
                retryAfter);
    }

    /** Holds for exports and sweeps only, which what it waits for tells. */
    static Reply reserved(Admission.Reserved by) {
        var reason =
                Reason.of(ReasonCode.OUT_OF_BUDGET, by.sentence())
                        .waitingOn(Connections.Budget.DAY);
        return new Reply.NotDone(reason, by.remaining(), false, null, null);
    }

    static Reply stopped(Admission.Stopped by) {
        if (!by.kind().isRejection()) {
            return waiting(ReasonCode.SAGEONE_BLOCKED, by.sentence(), by.remaining());
        }
        var reason =
                Reason.of(ReasonCode.CREDENTIALS_REJECTED, by.sentence()).waitingOn("connection");
        return new Reply.NotDone(reason, SageOneErrors.LOOK_AGAIN, true, null, null);
    }

    static Reply unreachable() {
        return waiting(
                ReasonCode.SAGEONE_UNAVAILABLE, "SageOne cannot be reached.", SOON.multipliedBy(5));
    }

    static Reply breakerOpen(Duration retryAfter) {
        return waiting(
                ReasonCode.SAGEONE_UNAVAILABLE,
                "SageOne has not been answering; it is tried again soon.",
                retryAfter);
    }

    static Reply givenUp() {
        return waiting(
                ReasonCode.QUEUED,
                "The request was not sent in time and waits for its turn.",
                SOON);
    }

    private static Reply waiting(ReasonCode code, String sentence, Duration retryAfter) {
        return new Reply.NotDone(Reason.of(code, sentence), retryAfter, false, null, null);
    }
}
