package org.sageonesync.localstack.trial;

import java.time.Duration;

/**
 * A process that was away for a while.
 *
 * @param drained from the signal until it ended by itself; zero if it was killed
 * @param inGrace whether it was not killed for taking too long to end; true if it was to be killed
 * @param away until it was ready again
 */
record Outage(String process, Duration drained, boolean inGrace, Duration away) {

    static Outage killed(String process, Duration away) {
        return new Outage(process, Duration.ZERO, true, away);
    }
}
