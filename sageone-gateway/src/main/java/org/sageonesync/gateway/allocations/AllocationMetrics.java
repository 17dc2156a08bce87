package org.sageonesync.gateway.allocations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.sageonesync.contracts.gateway.PostingKind;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Locale;

/** Counts what became of allocations, under the names of postings. */
@Component
final class AllocationMetrics {

    private static final String PREFIX = "sageonesync.gateway.";
    private static final String KIND = PostingKind.ALLOCATION.wireName();

    private final MeterRegistry registry;

    AllocationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void ended(Ending ending) {
        var result = ending.isDone() ? done(ending) : said(ending);
        counter("postings", "Wishes by what became of them", "result", result).increment();
    }

    private static String done(Ending ending) {
        return ending.state() == AllocationState.OPEN ? "taken-away" : "posted";
    }

    private static String said(Ending ending) {
        var reason = ending.reason();
        return reason == null
                ? ending.state().name().toLowerCase(Locale.ROOT)
                : reason.code().wireName();
    }

    void lateReply() {
        Counter.builder(PREFIX + "late.replies")
                .description("Replies that came after their claim had moved on")
                .tag("kind", KIND)
                .register(registry)
                .increment();
    }

    void looked(String outcome) {
        counter(
                        "resolutions",
                        "Look-ups of uncertain documents by what they said",
                        "outcome",
                        outcome)
                .increment();
    }

    void settled(Duration age) {
        Timer.builder(PREFIX + "resolution.time")
                .description("From uncertain to settled")
                .tag("kind", KIND)
                .register(registry)
                .record(age);
    }

    private Counter counter(String name, String description, String tag, String value) {
        return Counter.builder(PREFIX + name)
                .description(description)
                .tag("kind", KIND)
                .tag(tag, value)
                .register(registry);
    }
}
