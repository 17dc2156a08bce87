package org.sageonesync.gateway.posting;

import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A line on which the first Save, or Get, is held up until the test lets it go on. */
final class GatedLine implements SageOne {

    private final SageOne line;
    private final boolean afterTheReply;
    private final boolean reading;
    private final AtomicBoolean first = new AtomicBoolean(true);
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    private GatedLine(SageOne line, boolean afterTheReply, boolean reading) {
        this.line = line;
        this.afterTheReply = afterTheReply;
        this.reading = reading;
    }

    /** Held up while it waits for a slot. */
    static GatedLine beforeDeparture(SageOne line) {
        return new GatedLine(line, false, false);
    }

    /** Held up with SageOne's reply in hand. */
    static GatedLine afterTheReply(SageOne line) {
        return new GatedLine(line, true, false);
    }

    /** A Get, held up with SageOne's reply in hand. */
    static GatedLine whileReading(SageOne line) {
        return new GatedLine(line, true, true);
    }

    @Override
    public Reply call(Call call) {
        if ((call.body() == null) != reading || !first.compareAndSet(true, false)) {
            return line.call(call);
        }
        if (afterTheReply) {
            var reply = line.call(call);
            holdUp();
            return reply;
        }
        holdUp();
        return line.call(call);
    }

    void awaitReached() {
        await(reached);
    }

    void open() {
        open.countDown();
    }

    private void holdUp() {
        reached.countDown();
        await(open);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }
}
