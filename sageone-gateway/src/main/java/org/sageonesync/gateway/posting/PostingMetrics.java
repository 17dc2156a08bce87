package org.sageonesync.gateway.posting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.contracts.gateway.PostingResult;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Counts what became of wishes. */
@Component
final class PostingMetrics {

    private static final String POSTINGS = "sageonesync.gateway.postings";
    private static final String LATE_REPLIES = "sageonesync.gateway.late.replies";

    private final MeterRegistry registry;

    PostingMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void posted(Wish wish, PostingResult result) {
        Counter.builder(POSTINGS)
                .description("Wishes by what became of them")
                .tag("kind", wish.kind().kind().wireName())
                .tag("result", name(result))
                .register(registry)
                .increment();
    }

    void lateReply(Wish wish) {
        Counter.builder(LATE_REPLIES)
                .description("Replies that came after their claim had moved on")
                .tag("kind", wish.kind().kind().wireName())
                .register(registry)
                .increment();
    }

    private static String name(PostingResult result) {
        return switch (result) {
            case PostingResult.Posted posted -> posted.change().name().toLowerCase(Locale.ROOT);
            case PostingResult.Incomplete _ -> "incomplete";
            case PostingResult.NeverPosted _ -> "never-posted";
            case PostingResult.Superseded _ -> "superseded";
            case PostingResult.InFlight _ -> "in-flight";
            case PostingResult.Uncertain _ -> "uncertain";
            case PostingResult.Rejected rejected -> rejected.reason().code().wireName();
            case PostingResult.DependencyMissing missing -> missing.reason().code().wireName();
            case PostingResult.NotNow notNow -> notNow.reason().code().wireName();
            case PostingResult.Planned _ -> "planned";
        };
    }
}
