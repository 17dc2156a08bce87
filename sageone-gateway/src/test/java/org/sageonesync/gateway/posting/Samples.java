package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.CustomerDocument;

import java.time.Duration;
import java.util.List;

/** Customers and settings for tests. */
public final class Samples {

    /** Seconds instead of minutes; S is 1.2 s. */
    public static final PostingSettings QUICK =
            new PostingSettings(
                    Duration.ofMillis(1500),
                    Duration.ofMillis(2000),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(1200),
                    Duration.ofMillis(50),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(50));

    /** For many at once: a sender may wait long for a connection to the database. */
    public static final PostingSettings UNHURRIED =
            new PostingSettings(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(1200),
                    Duration.ofMillis(50),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(50));

    private Samples() {}

    public static CustomerDocument customer(String name) {
        return customer(name, "071 555 0100");
    }

    public static CustomerDocument customer(String name, String mobile) {
        return new CustomerDocument(
                name,
                name,
                "billing@example.org",
                null,
                mobile,
                "4870123456",
                true,
                List.of("1 Long Street", "Cape Town"),
                List.of(),
                true,
                false,
                true);
    }
}
