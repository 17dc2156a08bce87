package org.sageonesync.gateway.posting;

import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Deadline;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A line whose gateway dies in the middle of its first writes: their threads stop for ever. Reads
 * and calculations, which store nothing, pass.
 */
public final class KilledLine implements SageOne {

    private final SageOne line;
    private final Moment moment;
    private final Semaphore deaths = new Semaphore(0);

    /** When it dies. */
    public enum Moment {
        NEVER,
        AFTER_ABOUT_TO_SEND,
        AFTER_THE_REPLY
    }

    public KilledLine(SageOne line, Moment moment) {
        this.line = line;
        this.moment = moment;
    }

    public void awaitDeath() {
        awaitDeath(1);
    }

    /**
     * @param saves how many Saves were under way when it died
     */
    public void awaitDeath(int saves) {
        deaths.acquireUninterruptibly(saves);
    }

    @Override
    public Reply call(Call call) {
        if (moment == Moment.NEVER || !isWrite(call)) {
            return line.call(call);
        }
        var reply = line.call(moment == Moment.AFTER_ABOUT_TO_SEND ? dying(call) : call);
        die();
        return reply;
    }

    private static boolean isWrite(Call call) {
        return call.operation().endsWith("/Save") || call.operation().endsWith("/Delete");
    }

    private Call dying(Call call) {
        return new Call(
                call.company(),
                call.lane(),
                call.operation(),
                call.method(),
                call.id(),
                call.query(),
                call.body(),
                () -> dying(call.departure().aboutToSend()),
                call.completing());
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
