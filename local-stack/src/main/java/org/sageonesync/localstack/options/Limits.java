package org.sageonesync.localstack.options;

import java.time.Duration;

/** SageOne's limits as they are, or all of them sixty times as fast. */
public enum Limits {
    REAL(1),
    FAST(60);

    private final int timeScale;

    Limits(int timeScale) {
        this.timeScale = timeScale;
    }

    /** How many seconds of SageOne pass in one second. */
    public int timeScale() {
        return timeScale;
    }

    /** The window in which SageOne counts calls. */
    public Duration minute() {
        return Duration.ofMinutes(1).dividedBy(timeScale);
    }

    /** The calls that a real day allows a company, in as many days as pass here in one. */
    public int callsADay() {
        return 2_500 * timeScale;
    }

    /** How long SageOne blocks a company that called too often. */
    public Duration block() {
        return Duration.ofHours(1).dividedBy(timeScale);
    }

    /** After which a request that got no reply cannot be stored any more. */
    public Duration settleTime() {
        return this == FAST ? Duration.ofSeconds(3) : Duration.ofMinutes(15);
    }

    /** How long the gateway waits for a reply. */
    public Duration replyTimeout() {
        return this == FAST ? Duration.ofMillis(1500) : Duration.ofSeconds(75);
    }

    /** After which nobody waits for a reply any more. */
    public Duration longestCall() {
        return replyTimeout().plus(Duration.ofSeconds(15).dividedBy(this == FAST ? 6 : 1));
    }

    /** Between two look-ups of what is uncertain. */
    public Duration lookUpPause() {
        return Duration.ofSeconds(5).dividedBy(this == FAST ? 10 : 1);
    }

    /** How long a deleted document is left in the books for a new one of its number. */
    public Duration reversalGrace() {
        return this == FAST ? Duration.ofSeconds(3) : Duration.ofMinutes(5);
    }
}
