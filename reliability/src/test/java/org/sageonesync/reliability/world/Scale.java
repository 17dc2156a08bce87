package org.sageonesync.reliability.world;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Seconds instead of minutes: the programs' settings in a world of tests. */
public final class Scale {

    /** How long a request may still leave after it was announced in the journal. */
    public static final Duration DEPARTURE = Duration.ofMillis(1500);

    /** How long a gateway waits for SageOne's reply. */
    public static final Duration REPLY = Duration.ofSeconds(2);

    /** S: how long SageOne may take to show what it was sent. */
    public static final Duration SETTLE = Duration.ofSeconds(3);

    /** SageOne's minute is a second. */
    public static final int TIMES = 60;

    private Scale() {}

    static BigDecimal ofTheSandbox() {
        return BigDecimal.valueOf(TIMES);
    }

    static Map<String, Object> ofGateways() {
        var settings = new HashMap<String, Object>();
        settings.put("GATEWAY_ENCRYPTION_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("SAGEONE_WINDOW", "1s");
        settings.put("SAGEONE_BLOCK", "60s");
        settings.put("SAGEONE_DAY_LIMIT", 2_500 * TIMES);
        settings.put("SAGEONE_REPLY_TIMEOUT", REPLY);
        settings.put("SAGEONE_MAX_CONNECTIONS", 1000);
        settings.put("SAGEONE_BREAKER_CALLS", 10_000);
        settings.put("SAGEONE_BREAKER_MINIMUM_CALLS", 10_000);
        settings.put("SAGEONE_CALCULATE_FIRST", 0);
        settings.put("POSTING_DEPARTURE", DEPARTURE);
        settings.put("POSTING_LONGEST_CALL", DEPARTURE.plus(REPLY).plusMillis(500));
        settings.put("POSTING_CLAIM_LEASE", "3s");
        settings.put("POSTING_LOOK_UP_PAUSE", "200ms");
        settings.put("POSTING_LONGEST_LOOK_UP_PAUSE", "1s");
        settings.put("POSTING_LOOK_UP_LEASE", "3s");
        settings.put("POSTING_RESOLUTION_INTERVAL", "200ms");
        settings.put("SAGEONE_SETTLE", SETTLE);
        settings.put("RECEIPTS_REVERSAL", "delete");
        return settings;
    }

    static Map<String, Object> ofSyncServices() {
        var settings = new HashMap<String, Object>();
        settings.put("KAFKA_TOPIC_PARTITIONS", 3);
        settings.put("GATEWAY_TIMEOUT", "100s");
        settings.put("DISPATCH_PER_COMPANY", 8);
        settings.put("DISPATCH_IN_FLIGHT", 60);
        settings.put("DISPATCH_LEASE", "3s");
        settings.put("DISPATCH_POLL", "500ms");
        settings.put("DISPATCH_CANARY", "1s");
        settings.put("DISPATCH_SWEEP", "5s");
        return settings;
    }
}
