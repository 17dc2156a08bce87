package org.sageonesync.gateway.allocations;

import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Deadline;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/** A line whose sender dies once the journal knows that it is about to send: it stops for ever. */
final class KilledLine implements SageOne {

    private final SageOne line;
    private final Semaphore deaths = new Semaphore(0);

    KilledLine(SageOne line) {
        this.line = line;
    }

    void awaitDeath() {
        deaths.acquireUninterruptibly();
    }

    @Override
    public Reply call(Call call) {
        return line.call(
                new Call(
                        call.company(),
                        call.lane(),
                        call.operation(),
                        call.method(),
                        call.id(),
                        call.query(),
                        call.body(),
                        () -> dying(call.departure().aboutToSend()),
                        call.completing()));
    }

    private Optional<Deadline> dying(Optional<Deadline> deadline) {
        die();
        return deadline;
    }

    /** Interrupted, a dead sender gives up its leases, which a living thread would renew. */
    private void die() {
        deaths.release();
        try {
            new Semaphore(0).acquire();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }
}
