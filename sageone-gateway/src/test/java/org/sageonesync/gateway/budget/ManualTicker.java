package org.sageonesync.gateway.budget;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A monotonic clock that a test moves; like a real one it begins anywhere. */
final class ManualTicker implements LongSupplier {

    private final AtomicLong now = new AtomicLong(Duration.ofDays(3).toNanos());

    @Override
    public long getAsLong() {
        return now.get();
    }

    void advance(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
