package org.sageonesync.localstack.server;

import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.process.Supervisor;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something, as long as every process of the stack is alive. */
public final class Waiting {

    private static final Duration STEP = Duration.ofMillis(50);

    private final Supervisor supervisor;

    public Waiting(Supervisor supervisor) {
        this.supervisor = supervisor;
    }

    /**
     * @param what as a sentence, for the message
     * @throws StackFailure if it does not come true in time, or a process dies
     */
    public void until(String what, Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            supervisor.check();
            if (System.nanoTime() - deadline > 0) {
                throw new StackFailure(
                        "waited %d s in vain until %s".formatted(longest.toSeconds(), what));
            }
            pause(STEP);
        }
    }

    /**
     * Until the launcher is ended.
     *
     * @throws StackFailure if a process dies
     */
    public void forEver() {
        while (true) {
            supervisor.check();
            pause(STEP);
        }
    }

    /** Lets some time pass. */
    public static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new StackFailure("the stack is being stopped");
        }
    }
}
