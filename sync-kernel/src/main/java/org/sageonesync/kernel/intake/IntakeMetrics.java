package org.sageonesync.kernel.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The accounting equation of the intake as counters {@code sageonesync.sync.intake} with the tag
 * {@code result}: received = stored + duplicate + stale + tombstone + dead-lettered. A batch counts
 * once it may be acknowledged.
 */
final class IntakeMetrics {

    private final MeterRegistry meters;
    private final Counter failures;

    IntakeMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.failures =
                Counter.builder("sageonesync.sync.dead.letter.failures")
                        .description("Batches whose dead letters the broker did not take")
                        .register(meters);
        count(new Counts(0, 0, 0, 0, 0, 0, 0));
    }

    void count(Counts counts) {
        count("received", counts.received());
        count("stored", counts.stored());
        count("duplicate", counts.duplicate());
        count("stale", counts.stale());
        count("tombstone", counts.tombstone());
        count("dead-lettered", counts.deadLettered());
        count("conflicting", counts.conflicting());
    }

    private void count(String result, long number) {
        Counter.builder("sageonesync.sync.intake")
                .description("Kafka records taken in, by what became of them")
                .tag("result", result)
                .register(meters)
                .increment((double) number);
    }

    /** Counts a failure, which delivers the batch again. */
    void writingDeadLetters(Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException failure) {
            failures.increment();
            throw failure;
        }
    }
}
