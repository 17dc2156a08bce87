package org.sageonesync.gateway.sageone;

import org.sageonesync.gateway.budget.Admission;
import org.sageonesync.gateway.budget.Ask;
import org.sageonesync.gateway.budget.Budget;
import org.sageonesync.gateway.budget.Slot;

import java.time.Duration;

/**
 * The order in which a call passes everything that guards it: breaker, budget with its guards,
 * departure, wire, taxonomy, consequences.
 */
public final class Line implements SageOne {

    private final Logins logins;
    private final LoginScopes scopes;
    private final Budget budget;
    private final Carrier carrier;
    private final Aftermath aftermath;
    private final CallMetrics metrics;
    private final Duration departureTime;

    Line(
            Logins logins,
            LoginScopes scopes,
            Budget budget,
            Carrier carrier,
            Aftermath aftermath,
            CallMetrics metrics,
            Duration departureTime) {
        this.logins = logins;
        this.scopes = scopes;
        this.budget = budget;
        this.carrier = carrier;
        this.aftermath = aftermath;
        this.metrics = metrics;
        this.departureTime = departureTime;
    }

    @Override
    public Reply call(Call call) {
        return logins.of(call.company())
                .map(login -> call(login, call, Purpose.WORK))
                .orElseGet(NotDoneReplies::notConnected);
    }

    /** The line for a login that is being tested, or that is not stored yet. */
    public SageOne with(Login login, Purpose purpose) {
        return call -> call(login, call, purpose);
    }

    private Reply call(Login login, Call call, Purpose purpose) {
        return metrics.timed(call, () -> admitted(login, call, purpose));
    }

    private Reply admitted(Login login, Call call, Purpose purpose) {
        if (carrier.isStopped()) {
            return carrier.stopped();
        }
        var ask =
                new Ask(
                        call.company(),
                        call.lane(),
                        call.kind(),
                        scopes.of(login),
                        purpose.isDespiteRejection(),
                        call.completing());
        return switch (budget.admit(ask)) {
            case Admission.Admitted(var slot) ->
                    depart(new Passage(login, call, purpose, ask, slot));
            case Admission.OutOfBudget(var retryAfter) -> NotDoneReplies.outOfBudget(retryAfter);
            case Admission.Reserved reserved -> NotDoneReplies.reserved(reserved);
            case Admission.Stopped stopped -> NotDoneReplies.stopped(stopped);
        };
    }

    private Reply depart(Passage passage) {
        boolean left = false;
        try {
            var theirs = passage.call().departure().aboutToSend();
            if (theirs.isEmpty()) {
                return NotDoneReplies.givenUp();
            }
            left = true;
            var reply = carrier.carry(passage, deadline(passage, theirs.get()));
            left = !(reply instanceof WireReply.NeverLeft);
            return left ? aftermath.settle(passage, reply) : stayed(passage, reply);
        } finally {
            giveBack(passage.slot(), left);
        }
    }

    private Reply stayed(Passage passage, WireReply reply) {
        return budget.stopped(passage.ask())
                .map(NotDoneReplies::stopped)
                .orElseGet(() -> aftermath.settle(passage, reply));
    }

    /** A slot counts from the reply: only here, after everything, is it given back. */
    private void giveBack(Slot slot, boolean left) {
        if (left) {
            budget.replied(slot);
        } else {
            budget.unused(slot);
        }
    }

    /** The caller's deadline, the slot's, and no guard that was shut meanwhile. */
    private Deadline deadline(Passage passage, Deadline theirs) {
        var ours = Deadline.since(passage.slot().askedAt(), departureTime);
        return () ->
                theirs.hasPassed() || ours.hasPassed() || budget.stopped(passage.ask()).isPresent();
    }

    /** One call that has been granted a slot. */
    record Passage(Login login, Call call, Purpose purpose, Ask ask, Slot slot) {}
}
