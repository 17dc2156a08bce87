package org.sageonesync.kernel.dispatch;

import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.runtime.http.RemoteFailure;
import org.sageonesync.runtime.http.RemoteProblem;
import org.sageonesync.runtime.http.RemoteUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;

/** What a request to the gateway that gave no result means for its record, and for others. */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int DEFECT = 500;

    private final Pauses pauses;

    Failures(Pauses pauses) {
        this.pauses = pauses;
    }

    /** A defect over there (500) is an answer; other trouble (502 to 504) is none. */
    Settlement settle(WorkItem item, RemoteFailure failure) {
        return switch (failure) {
            case RemoteProblem problem when problem.status() < DEFECT -> refused(item, problem);
            case RemoteProblem problem when problem.status() == DEFECT -> defect(item, problem);
            case RemoteProblem problem -> lost(item, problem);
            case RemoteUnavailable away when isUnreachable(away) -> unreachable(item, away);
            case RemoteUnavailable away -> lost(item, away);
        };
    }

    private Settlement refused(WorkItem item, RemoteProblem problem) {
        pauses.answered(item.key().company());
        log.error("The gateway refused a request of ours: {}", problem.getMessage());
        return Settlement.failed(
                Reason.of(
                        ReasonCode.INVALID_RECORD,
                        "The gateway does not accept it: " + problem.getMessage()));
    }

    private Settlement defect(WorkItem item, RemoteProblem problem) {
        pauses.answered(item.key().company());
        log.error("record={} The gateway has a defect: {}", item.key(), problem.getMessage());
        return notNow("The gateway could not handle it", Backoff.after(item.attempts()));
    }

    private Settlement lost(WorkItem item, RemoteFailure failure) {
        log.warn("record={} The gateway gave no answer: {}", item.key(), failure.getMessage());
        return notNow("The gateway gave no answer", pauses.lost(item.key().company()));
    }

    private Settlement unreachable(WorkItem item, RemoteUnavailable away) {
        log.warn("record={} The gateway is away: {}", item.key(), away.getMessage());
        return notNow("The gateway cannot be reached", pauses.unreachable());
    }

    private static boolean isUnreachable(RemoteUnavailable away) {
        return away.getCause() instanceof NestedRuntimeException cause
                && (cause.contains(ConnectException.class)
                        || cause.contains(UnknownHostException.class));
    }

    private static Settlement notNow(String what, Duration retryAfter) {
        return Settlement.pending(
                Reason.of(ReasonCode.GATEWAY_UNAVAILABLE, what + "; tried again by itself."),
                retryAfter);
    }
}
