package org.sageonesync.gateway.allocations;

import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A line on which the sender of a chosen request dies or is paused; other senders live on. */
final class MortalLine implements SageOne {

    private final SageOne line;
    private final Map<String, SageOne> special = new ConcurrentHashMap<>();

    MortalLine(SageOne line) {
        this.line = line;
    }

    /** Kills the sender of the next request of this operation. */
    KilledLine kill(String operation) {
        var killed = new KilledLine(line);
        special.put(operation, killed);
        return killed;
    }

    /** Pauses the sender of the next request of this operation, with the reply in its hand. */
    Pause pause(String operation) {
        var pause = new Pause(new CountDownLatch(1), new CountDownLatch(1));
        special.put(operation, call -> paused(line.call(call), pause));
        return pause;
    }

    private static Reply paused(Reply reply, Pause pause) {
        pause.reached().countDown();
        Pause.await(pause.over());
        return reply;
    }

    /** A sender that is paused. */
    record Pause(CountDownLatch reached, CountDownLatch over) {

        void awaitReached() {
            await(reached);
        }

        void end() {
            over.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupt) {
                throw new IllegalStateException(interrupt);
            }
        }
    }

    @Override
    public Reply call(Call call) {
        var chosen = special.remove(call.operation());
        return chosen == null ? line.call(call) : chosen.call(call);
    }
}
