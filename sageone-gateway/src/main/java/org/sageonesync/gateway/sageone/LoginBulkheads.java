package org.sageonesync.gateway.sageone;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;

import java.time.Duration;

/**
 * Calls of this replica that may be under way with one login. The places of the budget bound them
 * over all replicas already; this is the wall that holds when the database's clock is wrong.
 */
final class LoginBulkheads {

    private final BulkheadRegistry bulkheads;

    LoginBulkheads(int places) {
        this.bulkheads =
                BulkheadRegistry.of(
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(places)
                                .maxWaitDuration(Duration.ZERO)
                                .build());
    }

    /**
     * @param login a keyed hash
     */
    Bulkhead of(String login) {
        return bulkheads.bulkhead(login);
    }
}
