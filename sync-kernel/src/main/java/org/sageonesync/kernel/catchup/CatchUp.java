package org.sageonesync.kernel.catchup;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether what decisions rest on has been read as far as it stood at the start. After a replay an
 * old outcome may stand before the newest one of the same record: what is decided between the two
 * would be undone at once, and cost a document of the books its life.
 *
 * <p>A topic that cannot be read is waited for. {@link #isReached} is for one thread; the health
 * may be asked by others.
 */
public final class CatchUp implements HealthIndicator, AutoCloseable {

    /** How often to look. */
    public static final Duration PACE = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

    private final List<String> topics;
    private final Supplier<Backlog> kafka;
    private @Nullable Backlog backlog;
    private volatile double left = Double.NaN;
    private volatile @Nullable String trouble;

    CatchUp(List<String> topics, Supplier<Backlog> kafka) {
        this.topics = List.copyOf(topics);
        this.kafka = kafka;
    }

    /** Looks again, unless it is reached already. */
    public boolean isReached() {
        if (left == 0) {
            return true;
        }
        try {
            left = backlog().left();
            trouble = null;
        } catch (RuntimeException failure) {
            // Whoever waits must go on waiting: without it nothing is posted.
            troubled(String.valueOf(failure.getMessage()));
        }
        if (left == 0) {
            log.info("topics={} What decisions rest on has been read", topics);
            close();
        }
        return left == 0;
    }

    private Backlog backlog() {
        if (backlog == null) {
            backlog = kafka.get();
        }
        return backlog;
    }

    private void troubled(String message) {
        if (trouble == null) {
            log.warn("topics={} Cannot be read, nothing is posted before: {}", topics, message);
        }
        trouble = message;
    }

    /** Offsets that are still to be read; not a number: nobody knows. */
    double left() {
        return left;
    }

    @Override
    public Health health() {
        if (left == 0) {
            return Health.up().build();
        }
        var why = trouble;
        return why == null
                ? Health.unknown()
                        .withDetail(
                                "cause",
                                "Nothing is posted before %s have been read: %.0f records are left."
                                        .formatted(String.join(", ", topics), left))
                        .build()
                : Health.down()
                        .withDetail(
                                "cause",
                                "Nothing is posted before %s have been read, and they cannot be: %s"
                                        .formatted(String.join(", ", topics), why))
                        .build();
    }

    @Override
    public void close() {
        if (backlog != null) {
            backlog.close();
            backlog = null;
        }
    }
}
