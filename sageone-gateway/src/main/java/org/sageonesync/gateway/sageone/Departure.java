package org.sageonesync.gateway.sageone;

import java.util.Optional;

/** Decides at the last moment, with the slot in hand, whether a request may still leave. */
@FunctionalInterface
public interface Departure {

    /** A request that may leave whenever its turn comes: a read. */
    Departure ANYTIME = () -> Optional.of(Deadline.NONE);

    /**
     * Called at most once, with a slot in hand, before the request is written: the place to make
     * "about to send" durable. It may block the virtual thread.
     *
     * @return until when the request may leave; empty to give it up, which answers {@link
     *     Reply.NotDone} with the reason {@code queued}
     */
    Optional<Deadline> aboutToSend();
}
