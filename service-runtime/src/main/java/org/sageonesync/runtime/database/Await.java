package org.sageonesync.runtime.database;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.util.concurrent.CompletionException;

/** Waiting for a publisher without any way to cancel it. */
final class Await {

    private Await() {}

    /** Waits for the value; an interrupt is kept for later, not acted upon. */
    static <T> T uncancelled(Mono<T> mono) {
        if (Schedulers.isInNonBlockingThread()) {
            throw new IllegalStateException(
                    "SQL was called on the event loop thread "
                            + Thread.currentThread().getName()
                            + "; call it on a virtual thread.");
        }
        try {
            return mono.toFuture().join();
        } catch (CompletionException failure) {
            throw unwrapped(failure);
        }
    }

    private static RuntimeException unwrapped(CompletionException failure) {
        if (failure.getCause() instanceof RuntimeException cause) {
            cause.addSuppressed(new IllegalStateException("The caller waited here."));
            return cause;
        }
        return failure;
    }
}
