package org.sageonesync.gateway.journal;

import java.time.Duration;

/**
 * How long a request takes at most.
 *
 * @param departure from the "about to send" mark until it must no longer leave
 * @param longest from that mark until nobody waits for its reply any more
 */
public record CallTimes(Duration departure, Duration longest) {}
