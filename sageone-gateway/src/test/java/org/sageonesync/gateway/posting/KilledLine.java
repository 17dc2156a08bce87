package org.sageonesync.gateway.posting;

import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Deadline;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * A line whose gateway dies in the middle of its first Save: the thread stops for ever. Reads and
 * calculations, which store nothing, pass.
 */
public final class KilledLine implements SageOne {

    private final SageOne line;
    private final Moment moment;
    private final CountDownLatch dead = new CountDownLatch(1);

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
        uninterrupted(dead);
    }

    @Override
    public Reply call(Call call) {
        if (moment == Moment.NEVER || !call.operation().endsWith("/Save")) {
            return line.call(call);
        }
        var reply = line.call(moment == Moment.AFTER_ABOUT_TO_SEND ? dying(call) : call);
        die();
        return reply;
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

    private void die() {
        dead.countDown();
        uninterrupted(new CountDownLatch(1));
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }
}
