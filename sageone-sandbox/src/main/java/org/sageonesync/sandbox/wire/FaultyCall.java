package org.sageonesync.sandbox.wire;

import org.sageonesync.sandbox.faults.Fault;

import reactor.core.scheduler.Scheduler;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Carries out a call as a planted fault wants it. */
final class FaultyCall {

    private final Scheduler later;

    FaultyCall(Scheduler later) {
        this.later = later;
    }

    Answer answer(Fault fault, Supplier<Reply> operation) {
        return switch (fault.kind().stored()) {
            case NEVER -> ending(fault, Replies.nothing());
            case BEFORE_REPLY -> ending(fault, operation.get());
            case AFTER_DELAY -> {
                later.schedule(
                        () -> carryOut(operation), fault.delay().toMillis(), TimeUnit.MILLISECONDS);
                yield ending(fault, Replies.nothing());
            }
        };
    }

    private static void carryOut(Supplier<Reply> operation) {
        var _ = operation.get();
    }

    private static Answer ending(Fault fault, Reply normal) {
        return switch (fault.kind().ending()) {
            case NORMAL -> new Answer.Later(normal, fault.delay());
            case SILENCE -> new Answer.Silence(fault.delay());
            case DROP -> new Answer.Drop();
            case ERROR -> new Answer.Now(Replies.serverError());
            case MAINTENANCE -> new Answer.Now(Replies.maintenance());
            case NULL -> new Answer.Now(Replies.nothing());
        };
    }
}
