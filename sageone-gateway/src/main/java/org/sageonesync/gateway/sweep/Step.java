package org.sageonesync.gateway.sweep;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/** What one step of a sweep came to. */
public sealed interface Step {

    /** It goes on here. */
    record On(Sweep next) implements Step {}

    /**
     * It goes on here, later.
     *
     * @param why for people
     */
    record Later(Sweep next, Duration pause, String why) implements Step {}

    /** It is over. */
    record Finished(Sweep last, JsonNode result) implements Step {}

    /** It cannot be done. */
    record Failed(String why) implements Step {}
}
