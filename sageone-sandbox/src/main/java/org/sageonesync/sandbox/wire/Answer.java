package org.sageonesync.sandbox.wire;

import java.time.Duration;

/** What the caller gets. */
sealed interface Answer {

    /** A reply at once. */
    record Now(Reply reply) implements Answer {}

    /** A reply after a while. */
    record Later(Reply reply, Duration delay) implements Answer {}

    /** Nothing for a while, then the connection closes. */
    record Silence(Duration delay) implements Answer {}

    /** The connection closes at once. */
    record Drop() implements Answer {}
}
