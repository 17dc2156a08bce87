package org.sageonesync.gateway.sageone;

import java.time.Duration;

/** What a reply means to the caller, and what it means to all other callers. */
record Understood(Reply reply, Consequence consequence) {

    static Understood of(Reply reply) {
        return new Understood(reply, Consequence.NONE);
    }

    /** What must happen before anything else is sent. */
    sealed interface Consequence {

        Consequence NONE = new Nothing();

        /** Nothing. */
        record Nothing() implements Consequence {}

        /** SageOne blocks; {@code told} is its {@code Retry-After}, zero if it told none. */
        record Blocked(String sentence, Duration told) implements Consequence {}

        /** SageOne has locked the user name out. */
        record LockedOut(String sentence) implements Consequence {}

        /** The user name or the password is refused. */
        record LoginRejected(String sentence) implements Consequence {}

        /** The key is refused. */
        record KeyRejected(String sentence) implements Consequence {}
    }
}
