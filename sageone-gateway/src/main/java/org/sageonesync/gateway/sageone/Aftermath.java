package org.sageonesync.gateway.sageone;

import org.sageonesync.gateway.budget.Guards;
import org.sageonesync.gateway.sageone.Understood.Consequence;

import java.time.Duration;

/** Turns what came back into an answer, and shuts the guards that it calls for. */
final class Aftermath {

    private final Logins logins;
    private final Guards guards;
    private final CallMetrics metrics;

    Aftermath(Logins logins, Guards guards, CallMetrics metrics) {
        this.logins = logins;
        this.guards = guards;
        this.metrics = metrics;
    }

    Reply settle(Line.Passage passage, WireReply reply) {
        return switch (reply) {
            case WireReply.Received received -> settle(passage, received);
            case WireReply.NeverLeft(var tooLate) ->
                    tooLate ? NotDoneReplies.givenUp() : NotDoneReplies.unreachable();
            case WireReply.Lost(var timedOut, var lastPossible) ->
                    new Reply.Unknown(
                            timedOut
                                    ? "SageOne did not answer in time."
                                    : "The connection to SageOne broke before it answered.",
                            null,
                            null,
                            lastPossible);
        };
    }

    private Reply settle(Line.Passage passage, WireReply.Received received) {
        var understood = SageOneErrors.understand(received, passage.call());
        var scopes = passage.ask().scopes();
        return switch (understood.consequence()) {
            case Consequence.Nothing _ -> understood.reply();
            case Consequence.Blocked(var sentence, var told) -> {
                metrics.blocked(passage.call().company());
                yield retryAfter(understood.reply(), guards.blocked(scopes, sentence, told));
            }
            case Consequence.LockedOut(var sentence) -> {
                metrics.blocked(passage.call().company());
                yield retryAfter(understood.reply(), guards.lockedOut(scopes, sentence));
            }
            case Consequence.LoginRejected(var sentence) -> {
                if (isStored(passage)) {
                    guards.loginRejected(scopes, passage.slot(), sentence);
                } else {
                    guards.loginFailed(scopes, passage.slot());
                }
                metrics.loginRejected(passage.call().company());
                yield understood.reply();
            }
            case Consequence.KeyRejected(var sentence) -> {
                if (isStored(passage)) {
                    guards.keyRejected(scopes, sentence);
                }
                metrics.loginRejected(passage.call().company());
                yield understood.reply();
            }
        };
    }

    /** A login that was replaced while the call was under way must not stop its successor. */
    private boolean isStored(Line.Passage passage) {
        return passage.purpose().isAboutStoredLogin()
                && logins.of(passage.call().company()).filter(passage.login()::equals).isPresent();
    }

    private static Reply retryAfter(Reply reply, Duration time) {
        return reply instanceof Reply.NotDone(var reason, _, var dependency, var status, var logUid)
                ? new Reply.NotDone(reason, time, dependency, status, logUid)
                : reply;
    }
}
